import type { ReactNode } from 'react';
import { Inbox } from '../icons/index.ts';
import { Icon } from './icon.tsx';
import type { IconType } from '../icons/index.ts';
import {
  NoticeActionsPart,
  NoticeIconPart,
  NoticePart,
  NoticeTextPart,
  NoticeTitlePart,
} from './notice.parts.ts';

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  /** Why it is empty, in a few words: "No commissions yet". */
  title: ReactNode;
  /** What will fill it. */
  description?: ReactNode;
  /** What belongs here; a tray when left out. */
  icon?: IconType;
  /** The next step, one or two buttons. */
  action?: ReactNode;
}

/** Nothing here, said kindly, with the next step. */
export function EmptyState({ title, description, icon = Inbox, action }: EmptyStateProps) {
  return (
    <NoticePart data-kind="empty">
      <NoticeIconPart>
        <Icon icon={icon} size={20} />
      </NoticeIconPart>
      <NoticeTitlePart>{title}</NoticeTitlePart>
      {description && <NoticeTextPart>{description}</NoticeTextPart>}
      {action && <NoticeActionsPart>{action}</NoticeActionsPart>}
    </NoticePart>
  );
}
