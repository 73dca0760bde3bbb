import { useState } from 'react';
import type { Link } from '@portico/sdk';
import { useLinks, useProgram } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { stateOf } from '../internal/widget/index.ts';
import type { WidgetState } from '../internal/widget/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { shortUrl, splitUrl } from './short-url.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useLinkAccess } from './use-link-access.ts';
import { useLinkForm } from './use-link-form.ts';
import { useLinkInHand } from './use-link-in-hand.ts';
import type { Shelves } from './use-link-in-hand.ts';
import type { LinkListOptions } from './use-link-list.ts';

/** What the host decides about the builder. */
export interface BuilderOptions {
  readonly shareText: string | undefined;
  readonly onCreated: ((link: Link) => void) | undefined;
}

/** What {@link useReferralLinkBuilder} gives. */
export type ReferralLinkBuilderState = ReturnType<typeof useReferralLinkBuilder>;

/** What the builder shows and does: the form, the link in hand, the list, two dialogs. */
export function useReferralLinkBuilder({ shareText, onCreated }: BuilderOptions) {
  const t = useMessages(referralLinkBuilder);
  const program = useProgram();
  const shelves = {
    active: useLinks({ status: 'active' }),
    archived: useLinks({ status: 'archived' }),
  };
  const { canWrite } = useLinkAccess();
  const { announce, region } = useAnnouncer();
  const { area, focusOn } = useFocusRequest();
  const qr = useOpened();
  const edit = useOpened();
  const { inHand, made, sample, newest, choose, welcome } = useLinkInHand(shelves);
  const take = (link: Link) => {
    choose(link);
    focusOn(copyButton);
  };
  const form = useLinkForm({
    program: program.data,
    urlStart: sample && splitUrl(sample)[0],
    focusOn,
    onCreated: (link) => {
      welcome(link);
      announce(t('created', { url: shortUrl(link.url) }));
      focusOn(copyButton);
      onCreated?.(link);
    },
  });
  const panel = inHand && {
    link: inHand,
    isNew: inHand.id === made?.id,
    shareText,
    onQr: qr.open,
  };
  const feedback = { announce, focusOn };
  const marks = { inHandId: inHand?.id, newId: made?.id };
  const opens = { onChoose: take, onQr: qr.open, onEdit: edit.open };
  const list: LinkListOptions = { shelves, canWrite, ...feedback, ...marks, ...opens };
  const close = edit.close;
  return {
    state: stateOfBuilder(shelves, program.status === 'loading', made !== undefined),
    content: { area, form: canWrite ? form : undefined, panel },
    list,
    qr: qr.wasOpened && { link: qr.link && newest(qr.link), onClose: qr.close },
    edit: edit.wasOpened && {
      link: edit.link && newest(edit.link),
      hosts: program.data?.allowedHosts ?? [],
      onClose: close,
      onSaved: () => {
        close();
        announce(t('edited'));
      },
    },
    region,
  };
}

const copyButton = '[data-copy] button';

/** Which link a dialog is about. It stays in the page once opened, to give the focus back. */
function useOpened() {
  const [link, setLink] = useState<Link | null>();
  return {
    link: link ?? undefined,
    wasOpened: link !== undefined,
    open: (next: Link) => setLink(next),
    close: () => setLink(null),
  };
}

/** Empty means that there has never been a link: who has archived all of them has a list. */
function stateOfBuilder(
  { active, archived }: Shelves,
  isProgramLoading: boolean,
  hasMade: boolean,
): WidgetState<readonly Link[]> {
  const mayBeFirst = active.data?.length === 0 && !hasMade;
  const isWaiting = isProgramLoading || (mayBeFirst && archived.status === 'loading');
  if (isWaiting && active.status !== 'failed') return { name: 'loading' };
  if (active.error?.code === 'scope_missing') return { name: 'locked', tier: undefined };
  return stateOf(active, () => mayBeFirst && (archived.data?.length ?? 0) === 0);
}
