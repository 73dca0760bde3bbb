import { part } from '../internal/style/index.ts';
import { focusRing } from '../internal/ui/index.ts';

/** As high as the chart, so that nothing jumps when one takes the other's place. */
export const ScrollerPart = part('div', 'portico-month-scroller')`
  max-block-size: 268px;
  overflow: auto;
  border-radius: 2px;
  ${focusRing}
`;

export const TablePart = part('table', 'portico-month-table')`
  inline-size: 100%;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
`;

export const HeadPart = part('th', 'portico-month-column')`
  position: sticky;
  inset-block-start: 0;
  padding: 0 0 var(--_portico-space-2);
  background: var(--_portico-background);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 500;
  text-align: start;
  &[data-column] { padding-inline-start: var(--_portico-space-4); text-align: end; }
  /* Digits run left to right in every script: their decimals meet on the right. */
  &[data-column='amount']:dir(rtl) { text-align: start; }
`;

export const CellPart = part('td', 'portico-month-cell')`
  padding: var(--_portico-space-2) 0;
  border-block-start: 1px solid var(--_portico-hairline);
  font-weight: 400;
  text-align: start;
  &[data-column] { padding-inline-start: var(--_portico-space-4); text-align: end; }
  &[data-column='change'] { color: var(--_portico-muted); font-size: var(--_portico-font-sm); }
`;
