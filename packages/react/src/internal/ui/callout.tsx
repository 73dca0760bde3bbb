import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { CircleCheck, Info, TriangleAlert } from '../icons/index.ts';
import type { IconType } from '../icons/index.ts';
import { part } from '../style/index.ts';
import { Icon } from './icon.tsx';

/** How pressing a callout is; its words say it as well. */
export type CalloutTone = 'neutral' | 'success' | 'warning' | 'danger';

const CalloutPart = part('div', 'portico-callout')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: center;
  gap: var(--_portico-space-2) var(--_portico-space-3);
  padding: var(--_portico-space-3) var(--_portico-space-4);
  border-radius: var(--_portico-radius);
  background: var(--_portico-subtle);
  overflow-wrap: anywhere;
  scroll-margin-block: var(--_portico-space-5);
  & > svg { color: var(--_portico-muted); }
  &:has(.portico-callout-title) > svg { align-self: start; margin-block-start: 2px; }
  &[data-tone='success'] { background: var(--_portico-success-tint); }
  &[data-tone='success'] > svg { color: var(--_portico-success-text); }
  &[data-tone='warning'] { background: var(--_portico-warning-tint); }
  &[data-tone='warning'] > svg { color: var(--_portico-warning-text); }
  &[data-tone='danger'] { background: var(--_portico-danger-tint); }
  &[data-tone='danger'] > svg { color: var(--_portico-danger-text); }
  &:focus { outline: none; }
  @media (forced-colors: active) { border: 1px solid; }
`;

const CalloutWordsPart = part('div', 'portico-callout-words')`
  display: grid;
  gap: 2px;
  min-inline-size: 0;
  text-wrap: pretty;
`;

const CalloutTitlePart = part('strong', 'portico-callout-title')`
  font-weight: 600;
`;

const CalloutTextPart = part('span', 'portico-callout-text')`
  font-size: var(--_portico-font-sm);
`;

const CalloutActionPart = part('div', 'portico-callout-action')`
  display: flex;
  flex-wrap: wrap;
  gap: var(--_portico-space-2);
  @container portico (max-width: 520px) { grid-column: 2 / -1; }
`;

const iconOf: Readonly<Record<CalloutTone, IconType>> = {
  neutral: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: TriangleAlert,
};

/** Props of {@link Callout}. */
export interface CalloutProps {
  /** `neutral` when left out. */
  tone?: CalloutTone;
  /** What is the case, in a few words. */
  title?: ReactNode;
  /** Why, and what helps. */
  children?: ReactNode;
  /** The step that settles it. */
  action?: ReactNode;
  /** An icon other than the tone's own. */
  icon?: IconType;
  /** `alert` for what has just gone wrong, `status` for what has just gone well. */
  role?: 'alert' | 'status';
  /** It took the place of what was pressed: the keyboard goes on from here. */
  takesFocus?: boolean;
}

/** Something to know or to settle, inside a widget that otherwise goes on. */
export function Callout(props: CalloutProps) {
  const { tone = 'neutral', title, children, action, icon, role, takesFocus = false } = props;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return undefined;
    // A dialog on its way out still holds the focus, and gives it back to where it came from.
    const frame = requestAnimationFrame(() => area.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [takesFocus]);
  return (
    <CalloutPart ref={area} data-tone={tone} role={role} tabIndex={role && -1}>
      <Icon icon={icon ?? iconOf[tone]} />
      <CalloutWordsPart>
        {title && <CalloutTitlePart>{title}</CalloutTitlePart>}
        {children && <CalloutTextPart>{children}</CalloutTextPart>}
      </CalloutWordsPart>
      {action && <CalloutActionPart>{action}</CalloutActionPart>}
    </CalloutPart>
  );
}
