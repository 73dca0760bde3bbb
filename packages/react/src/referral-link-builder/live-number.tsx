import { useEffect, useState } from 'react';
import { useFormat } from '../internal/i18n/index.ts';
import { part } from '../internal/style/index.ts';

const LiveNumberPart = part('span', 'portico-link-number')`
  border-radius: 3px;
  font-variant-numeric: tabular-nums;
  &[data-moved] { animation: portico-link-moved 1.6s ease-out; }
  @keyframes portico-link-moved {
    0%, 30% {
      background: var(--_portico-accent-tint);
      color: var(--_portico-accent-text);
      box-shadow: 0 0 0 3px var(--_portico-accent-tint);
    }
  }
  @media (prefers-reduced-motion: reduce) { &[data-moved] { animation: none; } }
`;

const shownMs = 1_600;

/** A number that lights up for a moment when it moves while somebody looks. */
export function LiveNumber({ value }: { value: number }) {
  const format = useFormat();
  const [known, setKnown] = useState(value);
  const [hasMoved, setHasMoved] = useState(false);
  if (known !== value) {
    setKnown(value);
    setHasMoved(true);
  }
  useEffect(() => {
    if (!hasMoved) return undefined;
    const timer = setTimeout(() => setHasMoved(false), shownMs);
    return () => clearTimeout(timer);
  }, [hasMoved, value]);
  return (
    <LiveNumberPart data-moved={hasMoved ? '' : undefined}>{format.number(value)}</LiveNumberPart>
  );
}
