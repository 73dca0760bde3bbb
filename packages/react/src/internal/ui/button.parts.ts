import { part } from '../style/index.ts';
import type { Part } from '../style/index.ts';
import { focusRing, plainControl } from './shared-css.ts';

/** The pressed shape that buttons, link buttons and icon buttons share. */
export const ButtonPart = part('button', 'portico-button')`
  ${plainControl}
  position: relative;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex-shrink: 0;
  min-block-size: var(--_portico-control);
  max-inline-size: 100%;
  padding-inline: calc(var(--_portico-space-3) + 2px);
  border: 1px solid transparent;
  border-radius: var(--_portico-radius);
  font-size: var(--_portico-font-md);
  font-weight: 500;
  line-height: 1.25;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
  user-select: none;
  transition-property: background-color, border-color, color;
  transition-duration: 120ms;
  ${focusRing}
  &[data-size='sm'] {
    min-block-size: var(--_portico-control-sm);
    padding-inline: var(--_portico-space-2);
    border-radius: calc(var(--_portico-radius) * 0.8);
    font-size: var(--_portico-font-sm);
  }
  &[data-icon-only] { inline-size: var(--_portico-control); padding: 0; }
  &[data-icon-only][data-size='sm'] { inline-size: var(--_portico-control-sm); }
  &[data-variant='primary'] {
    background-color: var(--_portico-accent);
    color: var(--_portico-on-accent);
  }
  &[data-variant='danger'] {
    background-color: var(--_portico-danger-fill);
    color: var(--_portico-on-danger);
  }
  &[data-variant='secondary'] {
    background-color: var(--_portico-raised);
    border-color: var(--_portico-edge);
  }
  &[data-variant='ghost'] { color: var(--_portico-muted); }
  @media (hover: hover) {
    &[data-variant='primary']:hover { background-color: var(--_portico-accent-hover); }
    &[data-variant='danger']:hover { background-color: var(--_portico-danger-hover); }
    &[data-variant='secondary']:hover {
      background-color: color-mix(in oklab, var(--_portico-foreground) 4%, var(--_portico-raised));
    }
    &[data-variant='ghost']:hover {
      background-color: var(--_portico-hover);
      color: var(--_portico-foreground);
    }
  }
  &[data-variant='primary']:active { background-color: var(--_portico-accent-active); }
  &[data-variant='secondary']:active, &[data-variant='ghost']:active {
    background-color: var(--_portico-active);
  }
  &:disabled, &[aria-disabled='true'] { cursor: default; }
  &:disabled { opacity: 0.5; pointer-events: none; }
`;

/** The button's part on an `<a>`: one class and one look, the attributes of a link. */
export const LinkButtonPart = ButtonPart as unknown as Part<'a'>;

/** Icon and words; fades under the spinner so that a pending button keeps its width. */
export const ButtonLabelPart = part('span', 'portico-button-label')`
  display: inline-flex;
  align-items: center;
  justify-content: inherit;
  gap: var(--_portico-space-2);
  min-inline-size: 0;
  overflow-wrap: anywhere;
  transition: opacity 120ms;
  & > svg { flex: none; }
  [data-pending] > & { opacity: 0; }
`;

/** Where the spinner of a pending button turns. */
export const ButtonSpinnerPart = part('span', 'portico-button-spinner')`
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
`;
