import { useRef } from 'react';
import type { Link, Program } from '@portico/sdk';
import { useCreateLink, useLinkAvailability } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { emptyDraft, toInput } from './link-draft.ts';
import type { LinkFormProps } from './link-form.tsx';
import { useDraft } from './use-draft.ts';
import { useRefusalText } from './use-words.ts';

interface LinkFormOptions {
  readonly program: Program | undefined;
  /** What comes before the ending of every link, when that is known. */
  readonly urlStart: string | undefined;
  readonly onCreated: (link: Link) => void;
  readonly focusOn: (selector: string) => void;
}

/** A new link on its way: typed, checked, sent once. */
export function useLinkForm(options: LinkFormOptions): LinkFormProps {
  const { program, onCreated, focusOn } = options;
  const defaultDestination = program?.defaultDestination ?? '';
  const form = useDraft({ ...emptyDraft, destination: defaultDestination });
  const { draft, refusal } = form;
  const availability = useLinkAvailability(draft.code);
  const creation = useCreateLink();
  const t = useMessages(referralLinkBuilder);
  const refusalText = useRefusalText();
  // A second press may come before the first one has rendered.
  const isBusy = useRef(false);
  const isTaken = availability.status === 'taken';

  async function create() {
    if (isBusy.current) return;
    if (!form.check() || isTaken) return focusOn('form [aria-invalid="true"]');
    isBusy.current = true;
    const outcome = await creation.run(toInput(draft));
    isBusy.current = false;
    if (outcome.ok) {
      form.reset();
      onCreated(outcome.data);
      return;
    }
    form.refuse(outcome.error);
    focusOn('form [aria-invalid="true"], form [data-failure]');
  }
  return {
    draft,
    onDraft: form.change,
    onLeave: form.leave,
    problems: isTaken ? { ...form.problems, code: 'taken' } : form.problems,
    availability,
    suggestion: isTaken ? availability.suggestion : (refusal?.suggestion ?? null),
    hosts: refusal?.hosts.length ? refusal.hosts : (program?.allowedHosts ?? []),
    defaultDestination,
    urlStart: options.urlStart,
    isPending: creation.status === 'pending',
    failure: refusal && refusalText((why) => t('create.failed', why), refusal),
    onSubmit: () => void create(),
  };
}
