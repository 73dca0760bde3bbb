import { useRef, useState } from 'react';
import type { Link } from '@portico/sdk';
import { useArchiveLink } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import type { MovedLink } from './moved-row.tsx';
import { titleOf } from './short-url.ts';
import type { Failure } from './use-words.ts';
import { useFailureText } from './use-words.ts';

interface LinkMovesOptions {
  readonly announce: (text: string) => void;
  readonly focusOn: (selector: string) => void;
  readonly onFailure: (failure: Failure | undefined) => void;
}

/** Archiving and restoring: at once, with the way back, taken back when it fails. */
export function useLinkMoves({ announce, focusOn, onFailure }: LinkMovesOptions) {
  const t = useMessages(referralLinkTools);
  const failureText = useFailureText();
  const action = useArchiveLink();
  const [moved, setMoved] = useState<MovedLink>();
  // Two changes of one link must arrive in their order.
  const last = useRef<Promise<unknown>>(Promise.resolve());

  async function send(link: Link, to: Link['status']): Promise<void> {
    const sent = action.run({ id: link.id, archived: to === 'archived' });
    last.current = sent;
    const outcome = await sent;
    if (outcome.ok) return;
    setMoved((current) => (current?.link.id === link.id ? undefined : current));
    const key = to === 'archived' ? 'archive.failed' : 'restore.failed';
    onFailure(failureText((why) => t(key, why), outcome.error));
    focusOn(menuOf(link));
  }
  function move(link: Link, index: number): void {
    const to = link.status === 'active' ? 'archived' : 'active';
    onFailure(undefined);
    setMoved({ link, to, index, isUndoing: false });
    announce(t(to === 'archived' ? 'archived' : 'restored', { name: titleOf(link) }));
    focusOn('[data-undo]');
    void send(link, to);
  }
  async function undo(): Promise<void> {
    if (moved === undefined || moved.isUndoing) return;
    const { link, to } = moved;
    setMoved({ ...moved, isUndoing: true });
    await last.current;
    const sent = send(link, to === 'archived' ? 'active' : 'archived');
    announce(t(to === 'archived' ? 'restored' : 'archived', { name: titleOf(link) }));
    focusOn(menuOf(link));
    await sent;
    setMoved((current) => (current?.link.id === link.id ? undefined : current));
  }
  return { moved, move, undo: () => void undo(), forget: () => setMoved(undefined) };
}

/** The button of a link's row that focus goes back to. */
export function menuOf(link: Link): string {
  return `button[id$="${link.id}"]`;
}
