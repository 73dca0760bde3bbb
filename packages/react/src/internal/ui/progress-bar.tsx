import { part } from '../style/index.ts';

const ProgressPart = part('progress', 'portico-progress')`
  appearance: none;
  display: block;
  inline-size: 100%;
  block-size: 6px;
  border: 0;
  border-radius: 999px;
  background: var(--_portico-active);
  color: var(--_portico-accent);
  overflow: hidden;
  &::-webkit-progress-bar { background: none; }
  &::-webkit-progress-value {
    border-radius: 999px;
    background: currentcolor;
    transition: inline-size 200ms ease-out;
  }
  &::-moz-progress-bar { border-radius: 999px; background: currentcolor; }
  &[data-tone='success'] { color: var(--_portico-success); }
  &[data-tone='warning'] { color: var(--_portico-warning); }
  &[data-tone='danger'] { color: var(--_portico-danger); }
  @media (forced-colors: active) { appearance: auto; }
`;

/** Props of {@link ProgressBar}. */
export interface ProgressBarProps {
  /** What is making progress; spoken. */
  label: string;
  /** How far it is; between 0 and `max`. */
  value: number;
  /** Where it ends; 1 when left out. */
  max?: number;
  /** Value in words for assistive technology, such as "3 of 10 sales". */
  valueText?: string;
  /** Colour of the bar; the meaning must also be in words nearby. */
  tone?: 'accent' | 'success' | 'warning' | 'danger';
}

/** How far something is. The native element: right in every direction, no inline style. */
export function ProgressBar({ label, value, max = 1, valueText, tone }: ProgressBarProps) {
  const clamped = Math.min(max, Math.max(0, value));
  return (
    <ProgressPart
      aria-label={label}
      aria-valuetext={valueText}
      value={clamped}
      max={max}
      data-tone={tone ?? 'accent'}
    />
  );
}
