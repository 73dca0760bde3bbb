import confetti from 'canvas-confetti';
import { useEffect, useRef } from 'react';
import * as Parts from './tier-ring.parts.ts';

/** One burst over the widget, in its own colours; none at all for those who prefer less motion. */
export function Confetti() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    // Only where motion is known to be welcome.
    const welcome = globalThis.matchMedia?.('(prefers-reduced-motion: no-preference)').matches;
    if (!element || !welcome) return undefined;
    // No worker: its code would come from a blob, which a strict content policy refuses.
    const fire = confetti.create(element, { resize: true, useWorker: false });
    const accent = hexOf(getComputedStyle(element).color);
    const colors = [...(accent ? [accent] : []), '#f59e0b', '#10b981', '#94a3b8'];
    const burst = { particleCount: 70, startVelocity: 28, ticks: 140, scalar: 0.8, colors };
    void fire({ ...burst, angle: 60, spread: 60, origin: { x: 0, y: 0.9 } });
    void fire({ ...burst, angle: 120, spread: 60, origin: { x: 1, y: 0.9 } });
    return () => fire.reset();
  }, []);
  return <Parts.ConfettiPart ref={canvas} aria-hidden="true" />;
}

/** The library reads hexadecimal colours only. */
function hexOf(color: string): string | null {
  const channels = /^rgba?\((\d+), (\d+), (\d+)/.exec(color)?.slice(1);
  if (!channels) return null;
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}
