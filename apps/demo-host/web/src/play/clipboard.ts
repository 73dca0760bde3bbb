import { useEffect, useState } from 'react';

type Copying = 'idle' | 'copied' | 'failed';

const shownMs = 1_600;

/** Copies a text and says for a moment how that went. */
export function useClipboard(): [Copying, (text: string) => void] {
  const [state, setState] = useState<Copying>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), shownMs);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (text: string) => {
    // Pages without https have no clipboard at all.
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('none'));
    writing.then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return [state, copy];
}
