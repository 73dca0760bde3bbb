import { useState } from 'react';
import type { Link } from '@portico/sdk';
import { useUpdateLink } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { menuOf } from './use-link-moves.ts';
import type { Failure } from './use-words.ts';
import { useFailureText } from './use-words.ts';

interface LinkRenameOptions {
  readonly announce: (text: string) => void;
  readonly focusOn: (selector: string) => void;
  readonly onFailure: (failure: Failure | undefined) => void;
}

/** A new name for a link, in its row. */
export function useLinkRename({ announce, focusOn, onFailure }: LinkRenameOptions) {
  const t = useMessages(referralLinkTools);
  const failureText = useFailureText();
  const update = useUpdateLink();
  const [renamingId, setRenamingId] = useState<string>();

  function cancel(link: Link): void {
    setRenamingId(undefined);
    focusOn(menuOf(link));
  }
  async function save(link: Link, typed: string, by: 'key' | 'leaving'): Promise<void> {
    const name = typed.trim() === '' ? null : typed.trim();
    setRenamingId(undefined);
    // Who has pressed elsewhere is elsewhere already.
    if (by === 'key') focusOn(menuOf(link));
    if (name === link.name) return;
    onFailure(undefined);
    const outcome = await update.run({ id: link.id, name });
    if (!outcome.ok) return onFailure(failureText((why) => t('rename.failed', why), outcome.error));
    announce(name === null ? t('nameRemoved') : t('renamed', { name }));
  }
  return {
    renamingId,
    pendingId: update.status === 'pending' ? update.input?.id : undefined,
    start: (link: Link) => setRenamingId(link.id),
    save: (link: Link, typed: string, by: 'key' | 'leaving') => void save(link, typed, by),
    cancel,
  };
}
