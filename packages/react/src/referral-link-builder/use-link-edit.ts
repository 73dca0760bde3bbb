import { useRef } from 'react';
import type { Link } from '@portico/sdk';
import { useUpdateLink } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { completeAddress, draftOf, toUtm } from './link-draft.ts';
import { useDraft } from './use-draft.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useRefusalText } from './use-words.ts';

interface LinkEditOptions {
  readonly link: Link;
  readonly hosts: readonly string[];
  readonly onSaved: (link: Link) => void;
}

/** Changes where a link leads. */
export function useLinkEdit({ link, hosts, onSaved }: LinkEditOptions) {
  // What it was when the form opened: the change shows in the lists before it is certain.
  const before = useRef(link);
  const form = useDraft(draftOf(before.current));
  const update = useUpdateLink();
  const t = useMessages(referralLinkTools);
  const refusalText = useRefusalText();
  const { area, focusOn } = useFocusRequest<HTMLFormElement>();
  const isBusy = useRef(false);
  const { draft, refusal } = form;

  async function save() {
    if (isBusy.current) return;
    if (!form.check()) return focusOn('[aria-invalid="true"]');
    isBusy.current = true;
    const outcome = await update.run({
      id: link.id,
      destination: completeAddress(draft.destination) || before.current.destination,
      utm: toUtm(draft.utm),
    });
    isBusy.current = false;
    if (outcome.ok) return onSaved(outcome.data);
    form.refuse(outcome.error);
    focusOn('[aria-invalid="true"], [data-failure]');
  }
  return {
    form,
    hosts: refusal?.hosts.length ? refusal.hosts : hosts,
    isPending: update.status === 'pending',
    failure: refusal && refusalText((why) => t('edit.failed', why), refusal),
    area,
    save: () => void save(),
  };
}
