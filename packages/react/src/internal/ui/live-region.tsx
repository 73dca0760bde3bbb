import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.ts';

const collectMs = 150;
const keepMs = 5_000;

/** What {@link useAnnouncer} gives. */
export interface Announcer {
  /** Says a sentence politely. Several within a moment are said as one. */
  announce: (text: string) => void;
  /** The live region; render it once, always, near the root of the widget. */
  region: ReactNode;
}

/**
 * Speaks results that are only visible otherwise: "Link copied", "12 rows loaded". The region
 * must exist before it speaks, so it is handed out as an element that is always rendered.
 */
export function useAnnouncer(): Announcer {
  const [text, setText] = useState('');
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const announce = useCallback((sentence: string) => {
    if (!waiting.current.includes(sentence)) waiting.current.push(sentence);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setText(waiting.current.join(' '));
      waiting.current = [];
      // Emptied again, so that the same sentence is news the next time.
      timer.current = setTimeout(() => setText(''), keepMs);
    }, collectMs);
  }, []);

  return { announce, region: <VisuallyHidden role="status">{text}</VisuallyHidden> };
}
