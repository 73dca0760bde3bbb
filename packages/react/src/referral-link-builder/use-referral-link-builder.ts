import { useState } from 'react';
import type { Link } from '@portico/sdk';
import { useLinks, useProgram } from '../hooks/index.ts';
import type { ListResource } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { stateOf } from '../internal/widget/index.ts';
import type { WidgetState } from '../internal/widget/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import type { Shelf } from './link-list.view.tsx';
import { shortUrl, splitUrl } from './short-url.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useLinkAccess } from './use-link-access.ts';
import { useLinkForm } from './use-link-form.ts';
import type { LinkListOptions } from './use-link-list.ts';

/** What the host decides about the builder. */
export interface BuilderOptions {
  readonly shareText: string | undefined;
  readonly onCreated: ((link: Link) => void) | undefined;
}

/** What the builder shows and does: the form, the link in hand, the list, two dialogs. */
export function useReferralLinkBuilder({ shareText, onCreated }: BuilderOptions) {
  const t = useMessages(referralLinkBuilder);
  const program = useProgram();
  const active = useLinks({ status: 'active' });
  const archived = useLinks({ status: 'archived' });
  const { canWrite } = useLinkAccess();
  const { announce, region } = useAnnouncer();
  const { area, focusOn } = useFocusRequest();
  const [made, setMade] = useState<Link>();
  const [chosen, setChosen] = useState<Link>();
  const qr = useOpened();
  const edit = useOpened();

  const known = [...(active.data ?? []), ...(archived.data ?? [])];
  const newest = (link: Link) => known.find(({ id }) => id === link.id) ?? link;
  const inHand = chosen ? newest(chosen) : (active.data?.[0] ?? made);
  const form = useLinkForm({
    program: program.data,
    urlStart: known[0] && splitUrl(known[0])[0],
    focusOn,
    onCreated: (link) => {
      setMade(link);
      setChosen(link);
      announce(t('created', { url: shortUrl(link.url) }));
      focusOn('[data-copy] button');
      onCreated?.(link);
    },
  });
  const list: LinkListOptions = {
    shelves: { active, archived },
    canWrite,
    inHandId: inHand?.id,
    newId: made?.id,
    announce,
    focusOn,
    onChoose: (link) => {
      setChosen(link);
      focusOn('[data-copy] button');
    },
    onQr: qr.open,
    onEdit: edit.open,
  };
  return {
    state: stateOfBuilder({ active, archived }, program.status === 'loading', made !== undefined),
    content: {
      area,
      form: canWrite ? form : undefined,
      panel: inHand && {
        link: inHand,
        isNew: inHand.id === made?.id,
        shareText,
        onQr: qr.open,
      },
    },
    list,
    qr: qr.wasOpened && { link: qr.link && newest(qr.link), onClose: qr.close },
    edit: edit.wasOpened && {
      link: edit.link && newest(edit.link),
      hosts: program.data?.allowedHosts ?? [],
      onClose: edit.close,
      onSaved: () => {
        edit.close();
        announce(t('edited'));
      },
    },
    region,
  };
}

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

type Shelves = Readonly<Record<Shelf, ListResource<Link>>>;

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
