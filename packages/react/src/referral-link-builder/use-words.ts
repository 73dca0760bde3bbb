import type { PorticoError } from '@portico/sdk';
import { isolate, useFormat, useLocale, useMessages } from '../internal/i18n/index.ts';
import { useErrorText } from '../internal/widget/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import type { FieldProblem } from './link-draft.ts';
import type { Refusal } from './refusal.ts';

/** Something that did not work, with the id to quote. */
export interface Failure {
  readonly text: string;
  readonly requestId: string | undefined;
}

/** Says what did not work, given why. */
type Sentence = (parts: { reason: string }) => string;

/** What did not work and why, as one sentence after the other. */
export function useFailureText(): (sentence: Sentence, error: PorticoError) => Failure {
  const t = useMessages(referralLinkBuilder);
  const errorText = useErrorText();
  return (sentence, error) => ({
    text: sentence({
      reason: error.code === 'partner_not_active' ? t('error.notActive') : errorText(error),
    }),
    requestId: error.requestId,
  });
}

/** Why a draft was not taken; nothing where the fields say it themselves. */
export function useRefusalText(): (sentence: Sentence, refusal: Refusal) => Failure | undefined {
  const failureText = useFailureText();
  return (sentence, { error, problems }) =>
    Object.keys(problems).length > 0 ? undefined : failureText(sentence, error);
}

/** Hosts in a row, each kept together where the sentence runs the other way. */
export function useHostList(): (hosts: readonly string[]) => string {
  const { locale } = useLocale();
  const format = useFormat();
  return (hosts) => format.list(hosts.map((host) => isolate(locale, host)));
}

/** What is wrong with a field, and how to mend it. */
export function useProblemText(): (
  problem: FieldProblem | undefined,
  about: { hosts?: readonly string[]; code?: string },
) => string | undefined {
  const t = useMessages(referralLinkBuilder);
  const hostList = useHostList();
  return (problem, { hosts = [], code = '' }) => {
    switch (problem) {
      case undefined:
        return undefined;
      case 'taken':
        return t('code.taken', { code });
      case 'notAllowed':
        return hosts.length === 0
          ? t('error.otherHost')
          : t('error.notAllowed', { hosts: hostList(hosts) });
      default:
        return t(`error.${problem}`);
    }
  };
}
