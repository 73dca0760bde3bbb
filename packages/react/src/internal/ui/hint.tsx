import { cloneElement, useId, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { part } from '../style/index.ts';
import { place } from './place.ts';

const HintAnchorPart = part('span', 'portico-hint-anchor')`
  display: inline-flex;
  max-inline-size: 100%;
`;

const HintPart = part('span', 'portico-hint')`
  position: fixed;
  inset: auto;
  margin: 0;
  inline-size: max-content;
  max-inline-size: min(18rem, 90vi);
  padding: var(--_portico-space-1) var(--_portico-space-2);
  border: 0;
  border-radius: var(--_portico-radius-sm);
  background: var(--_portico-foreground);
  color: var(--_portico-background);
  box-shadow: var(--_portico-shadow);
  font-family: var(--portico-font-family, inherit);
  font-size: var(--_portico-font-xs);
  font-weight: 400;
  line-height: 1.45;
  text-align: start;
  white-space: normal;
  pointer-events: none;
  transition: opacity var(--_portico-enter);
  @starting-style { opacity: 0; }
`;

/** Props of {@link Hint}. */
export interface HintProps {
  /** What the hint says; text only. */
  text: ReactNode;
  /** The one element that is explained. It must be focusable, or only a pointer gets the hint. */
  children: ReactElement<{ 'aria-describedby'?: string | undefined }>;
  /** `false` when the text repeats the element's name and need not be spoken again. */
  describes?: boolean;
}

const openDelayMs = 350;

/**
 * A short text beside an element while it is pointed at or focused. Escape closes it and nothing
 * else. It is in the top layer, so no overflow cuts it off.
 */
export function Hint({ text, children, describes = true }: HintProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show() {
    const { current } = panel;
    // Environments without popovers keep the description and never show the panel.
    if (!anchor.current?.isConnected || typeof current?.showPopover !== 'function') return;
    if (current.matches(':popover-open')) return;
    current.showPopover();
    place(anchor.current, current, 'above', 'center');
    anchor.current.ownerDocument.addEventListener('pointerdown', hide, { once: true });
  }
  function hide() {
    clearTimeout(timer.current);
    if (typeof panel.current?.hidePopover === 'function') panel.current.hidePopover();
  }
  function showIn(delayMs: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(show, delayMs);
  }
  function keyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !panel.current?.matches(':popover-open')) return;
    event.stopPropagation();
    hide();
  }
  return (
    <HintAnchorPart
      ref={anchor}
      onPointerEnter={() => showIn(openDelayMs)}
      onPointerLeave={hide}
      // Never at once: focus may come from another popover that is just being hidden, and the
      // platform refuses to open one in the middle of that.
      onFocus={(event) => event.target.matches(':focus-visible') && showIn(0)}
      onBlur={hide}
      // A finger cannot hover; for it a tap asks, and the next tap anywhere is enough.
      onClick={() => describes && showIn(0)}
      onKeyDown={keyDown}
    >
      {describes ? cloneElement(children, { 'aria-describedby': id }) : children}
      <HintPart ref={panel} id={id} role="tooltip" popover="manual">
        {text}
      </HintPart>
    </HintAnchorPart>
  );
}
