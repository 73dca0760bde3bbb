import { part } from '../internal/style/index.ts';

/** Under the form and its result, over the whole width. */
export const ProjectionPart = part('section', 'portico-projection')`
  grid-column: 1 / -1;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-2);
  padding-block-start: var(--_portico-space-4);
  border-block-start: 1px solid var(--_portico-hairline);
`;

export const TablePart = part('table', 'portico-projection-table')`
  inline-size: 100%;
  margin-block-start: var(--_portico-space-2);
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
`;

export const HeadPart = part('th', 'portico-projection-column')`
  padding: 0 0 var(--_portico-space-2);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 500;
  text-align: start;
  &[data-column] { padding-inline-start: var(--_portico-space-3); text-align: end; }
  /* Digits run left to right in every script: their decimals meet on the right. */
  &[data-column]:dir(rtl) { text-align: start; }
  @container portico (max-width: 420px) { &[data-column='customers'] { display: none; } }
`;

export const CellPart = part('td', 'portico-projection-cell')`
  padding: var(--_portico-space-2) 0;
  border-block-start: 1px solid var(--_portico-hairline);
  font-weight: 400;
  text-align: start;
  white-space: nowrap;
  &[data-column] { padding-inline-start: var(--_portico-space-3); text-align: end; }
  &[data-column]:dir(rtl) { text-align: start; }
  &[data-column='customers'] { color: var(--_portico-muted); }
  @container portico (max-width: 420px) {
    &[data-column='customers'] { display: none; }
    font-size: var(--_portico-font-sm);
  }
`;
