import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { part } from '../style/index.ts';
import { place } from './place.ts';
import type { Align } from './place.ts';

const PopoverPart = part('div', 'portico-popover')`
  position: fixed;
  inset: auto;
  margin: 0;
  min-inline-size: 10rem;
  max-inline-size: min(24rem, calc(100vi - 16px));
  max-block-size: min(28rem, calc(100dvb - 16px));
  padding: var(--_portico-space-3);
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
  background: var(--_portico-raised);
  color: var(--_portico-foreground);
  box-shadow: var(--_portico-shadow);
  font-size: var(--_portico-font-md);
  text-align: start;
  overflow-y: auto;
  overscroll-behavior: contain;
  transition: opacity var(--_portico-enter), translate var(--_portico-enter);
  @starting-style { opacity: 0; translate: 0 -4px; }
  &:focus { outline: none; }
  &[role='menu'] { padding: 4px; }
`;

/** What the trigger of a popover must spread on its button. */
export interface PopoverTrigger {
  ref: Ref<HTMLButtonElement>;
  'aria-expanded': boolean;
  'aria-haspopup': 'dialog' | 'menu';
}

/** Props of {@link Popover}. */
export interface PopoverProps {
  /** Accessible name of the panel. */
  label: string;
  /** Renders the button that opens it. */
  trigger: (props: PopoverTrigger) => ReactNode;
  /** The content, mounted only while open. The function form gets a way to close the panel. */
  children: ReactNode | ((close: () => void) => ReactNode);
  /** Which edge it shares with its button. */
  align?: Align;
  /** What the panel is; menus bring their own keys. */
  role?: 'dialog' | 'menu';
  /** Keys pressed inside the panel. */
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  /** Called after it opened, with the panel; to move focus. */
  onOpened?: (panel: HTMLDivElement) => void;
}

/** Keeps an open panel beside its button while the page moves under it. */
function useFollow(isOpen: boolean, follow: () => void) {
  useEffect(() => {
    if (!isOpen) return undefined;
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  });
}

/**
 * A panel beside a button. The platform's own popover, in place and in the top layer: a press
 * outside or Escape closes it, and focus goes back to the button.
 */
export function Popover(props: PopoverProps) {
  const { label, trigger, children, align = 'start', role = 'dialog', onOpened } = props;
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  function follow() {
    if (button.current && panel.current) place(button.current, panel.current, 'below', align);
  }
  useFollow(isOpen, follow);

  useEffect(() => {
    const { current } = panel;
    // Tied by property: the attribute is spelled differently in the React versions we support.
    if (button.current) button.current.popoverTargetElement = current;
    // Content comes before the panel shows, to be measured and focused, and goes after it is
    // gone: the browser gives focus back only if it was inside to the end.
    const toggled = (event: Event) => {
      const { type, newState } = event as ToggleEvent;
      if (type === 'beforetoggle' && newState === 'open') setIsOpen(true);
      if (type === 'toggle' && newState === 'closed') setIsOpen(false);
    };
    current?.addEventListener('beforetoggle', toggled);
    current?.addEventListener('toggle', toggled);
    return () => {
      current?.removeEventListener('beforetoggle', toggled);
      current?.removeEventListener('toggle', toggled);
    };
  }, []);

  // The newest of these, so that a new function between renders is no new opening.
  const opened = useRef<() => void>(undefined);
  useEffect(() => {
    opened.current = () => {
      follow();
      if (panel.current) onOpened?.(panel.current);
    };
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    // The content is there now and the panel a moment later, still before anything is painted.
    const frame = requestAnimationFrame(() => opened.current?.());
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);

  function close() {
    if (typeof panel.current?.hidePopover === 'function') panel.current.hidePopover();
  }
  return (
    <>
      {trigger({ ref: button, 'aria-expanded': isOpen, 'aria-haspopup': role })}
      <PopoverPart
        ref={panel}
        popover="auto"
        role={role}
        aria-label={label}
        tabIndex={-1}
        onKeyDown={props.onKeyDown}
      >
        {isOpen && (typeof children === 'function' ? children(close) : children)}
      </PopoverPart>
    </>
  );
}
