import type { KeyboardEvent, ReactNode } from 'react';
import { part } from '../style/index.ts';
import { Icon } from './icon.tsx';
import type { IconType } from '../icons/index.ts';
import type { Align } from './place.ts';
import { Popover } from './popover.tsx';
import type { PopoverTrigger } from './popover.tsx';
import { plainControl } from './shared-css.ts';

const MenuItemPart = part('button', 'portico-menu-item')`
  ${plainControl}
  display: flex;
  align-items: center;
  gap: var(--_portico-space-2);
  inline-size: 100%;
  min-block-size: calc(var(--_portico-control) - 4px);
  padding-inline: var(--_portico-space-2);
  border-radius: calc(var(--_portico-radius) - 3px);
  text-align: start;
  cursor: pointer;
  & > svg { color: var(--_portico-muted); flex: none; }
  &:hover, &:focus { background: var(--_portico-hover); outline: none; }
  &:focus-visible { outline: 2px solid var(--_portico-focus); outline-offset: -2px; }
  &[data-tone='danger'] { color: var(--_portico-danger); }
  &[data-tone='danger'] > svg { color: inherit; }
  &[aria-disabled='true'] { opacity: 0.5; cursor: default; }
`;

/** One action of a {@link Menu}. */
export interface MenuItem {
  /** Stable key. */
  id: string;
  /** The verb. */
  label: string;
  /** An icon before it; all items of a menu or none. */
  icon?: IconType;
  /** `danger` for what cannot be undone. */
  tone?: 'danger';
  /** Stays in the list and does nothing. */
  disabled?: boolean;
  /** What it does; the menu closes first. */
  onSelect: () => void;
}

/** Props of {@link Menu}. */
export interface MenuProps {
  /** Accessible name of the menu. */
  label: string;
  /** Renders the button that opens it. */
  trigger: (props: PopoverTrigger) => ReactNode;
  /** The actions in order. */
  items: readonly MenuItem[];
  /** Which edge it shares with its button; `end` when left out. */
  align?: Align;
}

function itemsOf(panel: Element): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

/** Arrows, Home and End move; the list is a ring. Letters jump to what begins with them. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item === event.target);
  const steps: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const step = steps[event.key];
  const ring = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const next =
    step === undefined
      ? event.key.length === 1 && event.key !== ' '
        ? ring.find((item) => item.textContent.trim().toLowerCase().startsWith(event.key))
        : undefined
      : items[step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A few actions behind one button. Opens with focus on the first. */
export function Menu({ label, trigger, items, align = 'end' }: MenuProps) {
  return (
    <Popover
      label={label}
      trigger={trigger}
      align={align}
      role="menu"
      onKeyDown={moveFocus}
      onOpened={(panel) => itemsOf(panel)[0]?.focus()}
    >
      {(close) =>
        items.map((item) => (
          <MenuItemPart
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            data-tone={item.tone}
            aria-disabled={item.disabled || undefined}
            onClick={() => {
              if (item.disabled) return;
              close();
              item.onSelect();
            }}
          >
            {item.icon && <Icon icon={item.icon} />}
            {item.label}
          </MenuItemPart>
        ))
      }
    </Popover>
  );
}
