import { createContext, useContext } from 'react';
import { checkPlan } from '@portico/sdk/engine';
import type { PlanProblem, PlanTerms } from '@portico/sdk/engine';
import { useFormat, useLocale, useMessages } from '../internal/i18n/index.ts';
import { writeTyped } from '../internal/i18n/typed-number.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import type { Ladder } from './ladder.ts';

/** What is wrong with a draft, and where: the engine's findings, and keys that cannot travel. */
export type DraftProblem =
  | PlanProblem
  | {
      readonly code: 'bad_key';
      readonly pointer: string;
      readonly facts: Readonly<Record<string, string>>;
    };

const key = /^[a-z0-9][a-z0-9_-]{0,59}$/;

/** Everything that is wrong with terms, found in the browser by the engine that pays. */
export function problemsOf(terms: PlanTerms, ladder: Ladder | undefined): DraftProblem[] {
  const known = {
    ...(ladder?.tiers && { tiers: ladder.tiers.map((tier) => tier.key) }),
    ...(ladder?.partnerTypes && { partnerTypes: ladder.partnerTypes }),
  };
  const badKey = (pointer: string, text: string): DraftProblem[] =>
    key.test(text) ? [] : [{ code: 'bad_key', pointer, facts: {} }];
  return [
    ...checkPlan(terms, known),
    ...terms.rules.flatMap((rule, index) => badKey(`/rules/${index}/key`, rule.key)),
    ...(terms.rewards ?? []).flatMap((reward, index) =>
      badKey(`/rewards/${index}/achievement`, reward.achievement),
    ),
  ];
}

/** Names that the program does not know keep nobody from publishing; numbers do. */
export function isHint({ code }: DraftProblem): boolean {
  return code === 'unknown_tier' || code === 'unknown_partner_type';
}

export const ProblemsContext = createContext<readonly DraftProblem[]>([]);

/** The sentence about the first problem at a place of the terms, or below it. */
export function useProblemAt(): (pointer: string, depth?: 'here' | 'below') => string | undefined {
  const problems = useContext(ProblemsContext);
  const words = useProblemWords();
  return (pointer, depth = 'below') => {
    const found = problems.find(
      (one) =>
        one.pointer === pointer || (depth === 'below' && one.pointer.startsWith(`${pointer}/`)),
    );
    return found && words(found);
  };
}

function useProblemWords(): (problem: DraftProblem) => string {
  const t = useMessages(commissionPlanDraft);
  const format = useFormat();
  const { locale } = useLocale();
  return ({ code, facts }) => {
    const text = (name: string) => String((facts as Record<string, unknown>)[name] ?? '');
    switch (code) {
      case 'exceeds_payment': {
        const share = format.percent(text('share'));
        return t('problem.exceeds_payment', { share, rules: text('rules') });
      }
      case 'not_exact':
        return t('problem.not_exact', { example: writeTyped(locale, '12.5') });
      case 'unknown_tier':
      case 'unknown_partner_type':
        return t(`problem.${code}`, { name: text('name') });
      default:
        return t(`problem.${code}`);
    }
  };
}
