import { part } from '../style/index.ts';
import { plainControl } from './shared-css.ts';

/** The box around a control and what stands before or after it; shows focus for the control. */
export const InputBoxPart = part('span', 'portico-input-box')`
  position: relative;
  display: flex;
  align-items: center;
  min-inline-size: 0;
  min-block-size: var(--_portico-control);
  border: 1px solid var(--_portico-border);
  border-radius: var(--_portico-radius);
  background: var(--_portico-field);
  color: var(--_portico-foreground);
  font-size: var(--_portico-font-md);
  transition: border-color 120ms;
  &:hover {
    border-color: color-mix(in oklab, var(--_portico-foreground) 30%, var(--_portico-border));
  }
  &:has(:focus-visible) {
    border-color: var(--_portico-focus);
    outline: 2px solid var(--_portico-focus);
    outline-offset: -1px;
  }
  &:has([aria-invalid='true']) { border-color: var(--_portico-danger); }
  &:has(:disabled) {
    border-color: var(--_portico-hairline);
    background: var(--_portico-subtle);
    color: var(--_portico-muted);
  }
  &[data-size='sm'] {
    min-block-size: var(--_portico-control-sm);
    font-size: var(--_portico-font-sm);
  }
  @media (pointer: coarse) { font-size: max(16px, var(--_portico-font-md)); }
`;

/** The bare `<input>` inside the box. */
export const InputPart = part('input', 'portico-input')`
  ${plainControl}
  flex: 1;
  inline-size: 100%;
  min-inline-size: 0;
  block-size: 100%;
  padding-block: 6px;
  padding-inline: var(--_portico-space-3);
  border-radius: inherit;
  line-height: 1.4;
  text-overflow: ellipsis;
  .portico-input-affix + & { padding-inline-start: 1px; }
  .portico-input-affix:has(> svg) + & { padding-inline-start: var(--_portico-space-2); }
  &:focus { outline: none; }
  &::placeholder { color: var(--_portico-muted); opacity: 1; }
  &::-webkit-search-cancel-button { display: none; }
`;

/** A short text or icon inside the box, such as a unit. */
export const InputAffixPart = part('span', 'portico-input-affix')`
  display: inline-flex;
  flex: none;
  align-items: center;
  color: var(--_portico-muted);
  white-space: nowrap;
  &:first-child { padding-inline-start: var(--_portico-space-3); }
  &:last-child { padding-inline-end: var(--_portico-space-3); }
  &[data-action]:last-child { padding-inline-end: 3px; }
`;
