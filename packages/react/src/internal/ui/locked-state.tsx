import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { Lock } from '../icons/index.ts';
import { part } from '../style/index.ts';
import { Icon } from './icon.tsx';
import {
  NoticeActionsPart,
  NoticeIconPart,
  NoticePart,
  NoticeTextPart,
  NoticeTitlePart,
} from './notice.parts.ts';
import { ProgressBar } from './progress-bar.tsx';
import type { ProgressBarProps } from './progress-bar.tsx';

const LockedPart = part('div', 'portico-locked')`
  display: grid;
  min-inline-size: 0;
  /* Clears the middle of the glimpse, so that the words never lie on other words. */
  & > .portico-notice {
    grid-area: 1 / 1;
    min-inline-size: 0;
    background: radial-gradient(closest-side, var(--_portico-background) 55%, transparent);
  }
`;

const LockedGlimpsePart = part('div', 'portico-locked-glimpse')`
  grid-area: 1 / 1;
  min-inline-size: 0;
  overflow: hidden;
  filter: blur(5px);
  opacity: 0.4;
  user-select: none;
  pointer-events: none;
  mask-image: linear-gradient(black, transparent);
`;

const LockedProgressPart = part('div', 'portico-locked-progress')`
  display: grid;
  gap: var(--_portico-space-1);
  inline-size: min(16rem, 100%);
  margin-block-start: var(--_portico-space-4);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

/** Props of {@link LockedState}. */
export interface LockedStateProps {
  /** What is behind the lock. */
  title: ReactNode;
  /** What unlocks it. */
  description?: ReactNode;
  /** How far away that is, with the same in words. */
  progress?: ProgressBarProps & { text: ReactNode };
  /** The step that leads there. */
  action?: ReactNode;
  /** The look of what waits; blurred, out of reach and not spoken. */
  children?: ReactNode;
}

/** Not yet: a glimpse of it, what opens it and how far away that is. */
export function LockedState({ title, description, progress, action, children }: LockedStateProps) {
  // Set on the element: React 18 and 19 want different values for the attribute.
  const makeInert = useCallback((element: HTMLDivElement | null) => {
    if (element) element.inert = true;
  }, []);
  return (
    <LockedPart>
      {children && (
        <LockedGlimpsePart ref={makeInert} aria-hidden="true">
          {children}
        </LockedGlimpsePart>
      )}
      <NoticePart data-kind="locked">
        <NoticeIconPart data-tone="accent">
          <Icon icon={Lock} size={20} />
        </NoticeIconPart>
        <NoticeTitlePart>{title}</NoticeTitlePart>
        {description && <NoticeTextPart>{description}</NoticeTextPart>}
        {progress && (
          <LockedProgressPart>
            <ProgressBar {...progress} />
            <span>{progress.text}</span>
          </LockedProgressPart>
        )}
        {action && <NoticeActionsPart>{action}</NoticeActionsPart>}
      </NoticePart>
    </LockedPart>
  );
}
