import { part } from '../internal/style/index.ts';
import { plainControl } from '../internal/ui/index.ts';

/** One commission; a card of two lines where the slot is narrow. Both have one height. */
export const RowPart = part('tr', 'portico-commission-row')`
  block-size: var(--_portico-row);
  cursor: pointer;
  &:hover, &[data-open] { background: var(--_portico-subtle); }
  &:has(:focus-visible) {
    outline: 2px solid var(--_portico-focus);
    outline-offset: -2px;
  }
  &[data-new] { animation: portico-commission-arrive 5s ease-out; }
  @keyframes portico-commission-arrive {
    0%, 40% { background: var(--_portico-accent-tint); }
  }
  @container portico (max-width: 640px) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-template-areas: 'customer customer amount' 'type date status';
    grid-template-rows: 1fr 1fr;
    align-items: center;
    gap: 0 var(--_portico-space-2);
    box-sizing: border-box;
    block-size: calc(var(--_portico-row) + 24px);
    padding: var(--_portico-space-2) var(--_portico-space-4);
    border-block-end: 1px solid var(--_portico-hairline);
  }
`;

export const CellPart = part('td', 'portico-commission-cell')`
  padding: 0 var(--_portico-space-3);
  border-block-end: 1px solid var(--_portico-hairline);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  &:first-child { padding-inline-start: var(--_portico-space-5); }
  &:last-child { padding-inline-end: var(--_portico-space-5); }
  &[data-column='type'], &[data-column='date'] { color: var(--_portico-muted); }
  &[data-column='date'] { font-variant-numeric: tabular-nums; }
  &[data-column='amount'] { font-weight: 500; }
  [data-void] > &[data-column='amount'] {
    color: var(--_portico-muted);
    & .portico-aligned-digits { text-decoration: line-through 1px; }
  }
  @container portico (max-width: 640px) {
    padding: 0;
    border: 0;
    &:first-child, &:last-child { padding: 0; }
    &[data-column='customer'] { grid-area: customer; }
    &[data-column='type'] { grid-area: type; font-size: var(--_portico-font-sm); }
    &[data-column='date'] { grid-area: date; font-size: var(--_portico-font-sm); }
    &[data-column='status'] { grid-area: status; justify-self: end; }
    &[data-column='amount'] { grid-area: amount; }
  }
`;

/** Name and product side by side; the product gives way first. */
export const CustomerLinePart = part('span', 'portico-commission-customer-line')`
  display: flex;
  align-items: baseline;
  gap: var(--_portico-space-2);
  min-inline-size: 0;
`;

export const CustomerPart = part('button', 'portico-commission-customer')`
  ${plainControl}
  flex: 0 1 auto;
  min-inline-size: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-weight: 500;
  text-align: start;
  cursor: inherit;
  &:focus { outline: none; }
`;

export const ProductPart = part('span', 'portico-commission-product')`
  flex: 0 100000 auto;
  min-inline-size: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  color: var(--_portico-muted);
  @container portico (max-width: 640px) { display: none; }
`;

/** Stands for the rows that are out of sight. */
export const SpacerPart = part('tr', 'portico-commission-spacer')`
  @container portico (max-width: 640px) { display: block; }
`;
