import { part } from '../style/index.ts';
import { focusRing, plainControl } from './shared-css.ts';

/** What scrolls when a table is wider than its slot. */
export const TableScrollPart = part('div', 'portico-table-scroll')`
  overflow-x: auto;
  scrollbar-width: thin;
  border-block-start: 1px solid var(--_portico-hairline);
  ${focusRing}
`;

/**
 * A table of records. Under 640 px of its container each row becomes a card of two lines: cells
 * say by `data-as` which place they take in it (`mark`, `lead`, `figure`, `note`, `state`, `act`)
 * or that they give way (`extra`, and `amount` for further figures).
 */
export const TablePart = part('table', 'portico-table')`
  inline-size: 100%;
  border-collapse: separate;
  border-spacing: 0;
  font-size: inherit;
  /* Several tables under each other keep their columns in line. */
  &[data-fixed] { table-layout: fixed; }
  &[data-fixed] > thead > tr > :first-child { inline-size: 40%; }
  @container portico (max-width: 640px) { &, & > tbody { display: block; } }
`;

export const TableHeadPart = part('thead', 'portico-table-head')`
  @container portico (max-width: 640px) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

export const TableColumnPart = part('th', 'portico-table-column')`
  block-size: 36px;
  padding: 0 var(--_portico-space-3);
  border-block-end: 1px solid var(--_portico-hairline);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 500;
  text-align: start;
  white-space: nowrap;
  &[data-as='figure'] { text-align: end; }
  &[data-as='figure']:dir(rtl) { text-align: start; }
  &[data-as='mark'] { inline-size: 16px; padding-inline-end: 0; }
  &:first-child { padding-inline-start: var(--_portico-space-5); }
  &:last-child { padding-inline-end: var(--_portico-space-5); }
`;

export const TableRowPart = part('tr', 'portico-table-row')`
  block-size: var(--_portico-row);
  &[data-acts] { cursor: pointer; }
  &[data-acts]:hover, &[data-open] { background: var(--_portico-subtle); }
  &[data-selected] {
    background: color-mix(in oklab, var(--_portico-accent) 7%, var(--_portico-background));
  }
  &[data-pending] { opacity: 0.55; }
  &:has(> td > button:focus-visible) {
    outline: 2px solid var(--_portico-focus);
    outline-offset: -2px;
  }
  @container portico (max-width: 640px) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    grid-template-areas: 'mark lead figure act' 'mark note state act';
    align-items: center;
    row-gap: 2px;
    block-size: auto;
    min-block-size: calc(var(--_portico-row) + 20px);
    padding: var(--_portico-space-2) var(--_portico-space-4);
    box-sizing: border-box;
    border-block-end: 1px solid var(--_portico-hairline);
  }
`;

export const TableCellPart = part('td', 'portico-table-cell')`
  max-inline-size: 20rem;
  padding: var(--_portico-space-1) var(--_portico-space-3);
  border-block-end: 1px solid var(--_portico-hairline);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  &:first-child { padding-inline-start: var(--_portico-space-5); }
  &:last-child { padding-inline-end: var(--_portico-space-5); }
  tr:last-child > & { border-block-end: 0; }
  /* Names give way before figures do: no table is wider than its slot because of one. */
  &[data-as='lead'] { inline-size: 32%; max-inline-size: 0; }
  &[data-as='note'] { inline-size: 26%; max-inline-size: 0; }
  &[data-as='mark'] { padding-inline-end: 0; overflow: visible; line-height: 0; }
  &[data-as='act'] { inline-size: 1%; padding-inline-start: 0; overflow: visible; text-align: end; }
  &[data-as='note'], &[data-as='extra'] { color: var(--_portico-muted); }
  &[data-as='figure'] { font-weight: 500; }
  &[data-as='figure'], &[data-as='amount'] {
    font-variant-numeric: tabular-nums;
    text-align: end;
    &:dir(rtl) { text-align: start; }
  }
  @container portico (max-width: 640px) {
    &[data-as] { inline-size: auto; max-inline-size: none; }
    padding: 0;
    border: 0;
    &:first-child { padding-inline-start: 0; }
    &:last-child { padding-inline-end: 0; }
    &[data-as='mark'] { grid-area: mark; margin-inline-end: var(--_portico-space-3); }
    &[data-as='act'] { grid-area: act; }
    &[data-as='figure'], &[data-as='state'], &[data-as='act'] {
      margin-inline-start: var(--_portico-space-3);
    }
    &[data-as='lead'] { grid-area: lead; }
    &[data-as='figure'] { grid-area: figure; }
    &[data-as='note'] { grid-area: note; font-size: var(--_portico-font-sm); }
    &[data-as='state'] { grid-area: state; justify-self: end; }
    &[data-as='extra'], &[data-as='amount'] { display: none; }
  }
`;

/** A name of any script: cut off where it ends, wherever that is. */
export const RowTextPart = part('span', 'portico-table-text')`
  display: inline-block;
  max-inline-size: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  vertical-align: bottom;
`;

/** What a row is called, and what opens it. */
export const RowOpenPart = part('button', 'portico-table-open')`
  ${plainControl}
  display: block;
  inline-size: fit-content;
  max-inline-size: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-weight: 500;
  text-align: start;
  cursor: inherit;
  &:focus { outline: none; }
`;

/** A second, quieter line below what a row is called. */
export const RowNotePart = part('span', 'portico-table-note')`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;
