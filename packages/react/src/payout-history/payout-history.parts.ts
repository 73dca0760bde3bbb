import { part } from '../internal/style/index.ts';
import { headingFont, plainControl } from '../internal/ui/index.ts';

export const PayoutsPart = part('ul', 'portico-payouts')`
  margin: 0;
  padding: 0;
  border-block-start: 1px solid var(--_portico-hairline);
  list-style: none;
`;

export const PayoutPart = part('li', 'portico-payout')`
  &:not(:last-child) { border-block-end: 1px solid var(--_portico-hairline); }
`;

/** One payout; opens to show how its amount comes about. */
export const PayoutDetailsPart = part('details', 'portico-payout-details')`
  min-inline-size: 0;
`;

/** Date, where to, state and amount; two lines where the slot is narrow. */
export const PayoutRowPart = part('summary', 'portico-payout-row')`
  display: grid;
  grid-template-columns: 7.5rem minmax(0, 1fr) auto minmax(6.5rem, auto) auto;
  grid-template-areas: 'date place status amount mark';
  align-items: center;
  gap: 0 var(--_portico-space-4);
  min-block-size: calc(var(--_portico-row) + 4px);
  padding-inline: var(--_portico-space-5);
  cursor: pointer;
  list-style: none;
  &::-webkit-details-marker { display: none; }
  &:focus { outline: none; }
  &:focus-visible { outline: 2px solid var(--_portico-focus); outline-offset: -2px; }
  @media (hover: hover) { &:hover { background: var(--_portico-subtle); } }
  @container portico (max-width: 640px) {
    grid-template-columns: minmax(0, 1fr) auto auto;
    grid-template-areas: 'place amount mark' 'date status mark';
    gap: 2px var(--_portico-space-3);
    padding: var(--_portico-space-3) var(--_portico-space-4);
  }
`;

export const PayoutDatePart = part('span', 'portico-payout-date')`
  grid-area: date;
  color: var(--_portico-muted);
  font-variant-numeric: tabular-nums;
  @container portico (max-width: 640px) { font-size: var(--_portico-font-sm); }
`;

export const PayoutPlacePart = part('span', 'portico-payout-place')`
  grid-area: place;
  min-inline-size: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-weight: 500;
  & > small { color: var(--_portico-muted); font-size: inherit; font-weight: 400; }
`;

export const PayoutStatePart = part('span', 'portico-payout-state')`
  grid-area: status;
  justify-self: end;
`;

export const PayoutAmountPart = part('span', 'portico-payout-amount')`
  grid-area: amount;
  font-weight: 500;
  text-align: end;
  [data-void] > & { color: var(--_portico-muted); }
  /* Muted already: paler still it could not be read. */
  [data-void] > & .portico-aligned-currency { color: inherit; }
  [data-void] > & .portico-aligned-digits { text-decoration: line-through 1px; }
  /* Two lines each: the amounts are no column, and end where the states below them end. */
  @container portico (max-width: 640px) {
    & .portico-aligned-digits::after { content: none; }
    & .portico-aligned-currency[data-after] { min-inline-size: 0; }
  }
`;

export const PayoutMarkPart = part('span', 'portico-payout-mark')`
  grid-area: mark;
  display: grid;
  color: var(--_portico-muted);
  transition: rotate 120ms ease-out;
  [open] > .portico-payout-row > & { rotate: 180deg; }
  @media (prefers-reduced-motion: reduce) { transition: none; }
`;

/** How the amount comes about, and everything else that is known. */
export const PayoutBodyPart = part('div', 'portico-payout-body')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  padding: var(--_portico-space-2) var(--_portico-space-5) var(--_portico-space-5);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const PayoutColumnsPart = part('div', 'portico-payout-columns')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4) var(--_portico-space-6);
  align-items: start;
  @container portico (min-width: 640px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;

export const StatementPart = part('div', 'portico-payout-statement')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

/** An id to quote, chosen with one press. */
export const ReferencePart = part('code', 'portico-payout-reference')`
  ${plainControl}
  font-family: ui-monospace, monospace;
  font-size: var(--_portico-font-xs);
  overflow-wrap: anywhere;
  user-select: all;
`;

export const FootNotePart = part('span', 'portico-payout-foot-note')`
  display: inline-flex;
  align-items: center;
  gap: var(--_portico-space-2);
`;

/** Statements month by month, under the payouts. */
export const MonthsPart = part('section', 'portico-months')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-3);
  padding: var(--_portico-space-4) var(--_portico-space-5) var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const MonthsTitlePart = part('h3', 'portico-months-title')`
  ${headingFont}
  margin: 0;
  font-size: var(--_portico-font-md);
  font-weight: 600;
`;

export const MonthListPart = part('ul', 'portico-month-list')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** One month: what it came to, and its files; the files below where the slot is narrow. */
export const MonthPart = part('li', 'portico-month')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: center;
  gap: var(--_portico-space-2) var(--_portico-space-3);
  padding-block: var(--_portico-space-3);
  &:not(:last-child) { border-block-end: 1px solid var(--_portico-hairline); }
  & > .portico-icon { color: var(--_portico-muted); }
  @container portico (max-width: 480px) {
    grid-template-columns: auto minmax(0, 1fr);
    & > .portico-month-files { grid-column: 2; }
  }
`;

export const MonthWordsPart = part('span', 'portico-month-words')`
  display: grid;
  min-inline-size: 0;
  font-weight: 500;
  & > small {
    color: var(--_portico-muted);
    font-size: var(--_portico-font-sm);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
`;

export const MonthFilesPart = part('span', 'portico-month-files')`
  display: flex;
  gap: var(--_portico-space-2);
`;

export const MonthFailurePart = part('div', 'portico-month-failure')`
  grid-column: 1 / -1;
`;

export const MonthsFootPart = part('div', 'portico-months-foot')`
  display: flex;
`;
