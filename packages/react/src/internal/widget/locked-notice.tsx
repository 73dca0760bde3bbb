import type { ReactNode } from 'react';
import { common } from '../../locales/en/every-widget.ts';
import { useMessages } from '../i18n/index.ts';
import { LockedState } from '../ui/index.ts';

/** Props of {@link LockedNotice}. */
export interface LockedNoticeProps {
  /** The name of the tier that unlocks it, where that is known. */
  tier: string | undefined;
  /** The look of what waits. */
  children?: ReactNode;
}

/** What a tier keeps closed, and which one opens it. */
export function LockedNotice({ tier, children }: LockedNoticeProps) {
  const t = useMessages(common);
  return (
    <LockedState title={tier === undefined ? t('locked.higher') : t('locked.title', { tier })}>
      {children}
    </LockedState>
  );
}
