import { part } from '../style/index.ts';

/**
 * A calm block in the place of what is coming. Invisible for the first 150 ms, so that quick
 * answers never flash. Style a part of your own after it for the exact size, or use the axes.
 */
export const SkeletonPart = part('span', 'portico-skeleton')`
  display: block;
  inline-size: 100%;
  block-size: 1em;
  border-radius: var(--_portico-radius-sm);
  background: var(--_portico-active);
  animation:
    portico-appear 200ms 150ms ease-out backwards,
    portico-breathe 1.8s 350ms ease-in-out infinite alternate;
  @keyframes portico-appear { from { opacity: 0; } }
  @keyframes portico-breathe { to { opacity: 0.55; } }
  &[data-shape='text'] { block-size: 0.75em; margin-block: 0.375em; }
  &[data-shape='figure'] { block-size: 1.2em; font-size: var(--_portico-font-2xl); }
  &[data-shape='control'] {
    block-size: var(--_portico-control);
    border-radius: var(--_portico-radius);
  }
  &[data-shape='circle'] {
    inline-size: var(--_portico-control);
    block-size: auto;
    aspect-ratio: 1;
    border-radius: 50%;
  }
  &[data-shape='block'] { block-size: 100%; border-radius: var(--_portico-radius); }
  &[data-width='quarter'] { inline-size: 25%; }
  &[data-width='half'] { inline-size: 50%; }
  &[data-width='most'] { inline-size: 75%; }
  @media (prefers-reduced-motion: reduce) {
    animation: portico-appear 0.01ms 150ms backwards;
  }
  @media (forced-colors: active) { border: 1px solid GrayText; }
`;

/** Props of {@link Skeleton}. */
export interface SkeletonProps {
  /** What stands here later; `text` is one line of it. */
  shape?: 'text' | 'figure' | 'control' | 'circle' | 'block';
  /** How much of the line it takes. */
  width?: 'quarter' | 'half' | 'most' | 'full';
}

/** A placeholder of the true size. Hidden from assistive technology; the root is `aria-busy`. */
export function Skeleton({ shape = 'text', width = 'full' }: SkeletonProps) {
  return <SkeletonPart aria-hidden="true" data-shape={shape} data-width={width} />;
}
