import type { ReactNode } from 'react';
import { part } from '../style/index.ts';

/** What a badge means; always said by its word as well. */
export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

const BadgePart = part('span', 'portico-badge')`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  max-inline-size: 100%;
  padding: 1px 8px;
  border-radius: 999px;
  background: var(--_portico-hover);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 500;
  line-height: 1.6;
  white-space: nowrap;
  &::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: currentcolor;
  }
  &[data-tone='neutral']::before { background: none; box-shadow: inset 0 0 0 1.5px currentcolor; }
  &[data-tone='accent'] {
    background: var(--_portico-accent-tint);
    color: var(--_portico-accent-text);
  }
  &[data-tone='success'] {
    background: var(--_portico-success-tint);
    color: var(--_portico-success-text);
  }
  &[data-tone='warning'] {
    background: var(--_portico-warning-tint);
    color: var(--_portico-warning-text);
  }
  &[data-tone='danger'] {
    background: var(--_portico-danger-tint);
    color: var(--_portico-danger-text);
  }
  &[data-tone='danger']::before { border-radius: 1px; rotate: 45deg; }
  &[data-plain]::before { display: none; }
  @media (forced-colors: active) { border: 1px solid; }
`;

/** Props of {@link Badge}. */
export interface BadgeProps {
  /** The meaning; `neutral` when left out. */
  tone?: Tone;
  /** Leaves out the dot: for counts and labels that are no state. */
  plain?: boolean;
  /** The word. A badge never speaks by colour alone. */
  children: ReactNode;
}

/** A state in one word. */
export function Badge({ tone = 'neutral', plain = false, children }: BadgeProps) {
  return (
    <BadgePart data-tone={tone} data-plain={plain ? '' : undefined}>
      {children}
    </BadgePart>
  );
}
