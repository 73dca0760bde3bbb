import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Left and right arrows anywhere in the dialog around an element, in reading direction. */
export function useArrowKeys(
  inside: RefObject<HTMLElement | null>,
  turn: (step: 1 | -1) => void,
): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    // On the dialog itself, which has the focus when it opens and is not ours to give handlers.
    const dialog = inside.current?.closest('dialog');
    if (!dialog) return undefined;
    function keyDown(event: KeyboardEvent) {
      const { key, altKey, ctrlKey, metaKey } = event;
      if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || altKey || ctrlKey || metaKey) return;
      event.preventDefault();
      const isForward = (key === 'ArrowRight') !== (dialog?.matches(':dir(rtl)') ?? false);
      latest.current(isForward ? 1 : -1);
    }
    dialog.addEventListener('keydown', keyDown);
    return () => dialog.removeEventListener('keydown', keyDown);
  }, [inside]);
}
