import { part } from '../internal/style/index.ts';
import { headingFont } from '../internal/ui/index.ts';

/** The totals of one currency in a line; the sum above the others where the slot is narrow. */
export const TotalsPart = part('div', 'portico-commission-totals')`
  display: grid;
  grid-template-columns: 1.4fr 1fr 1fr 1fr;
  gap: var(--_portico-space-3) var(--_portico-space-4);
  padding: 0 var(--_portico-space-5) var(--_portico-space-5);
  @container portico (max-width: 640px) {
    display: flex;
    flex-wrap: wrap;
    padding: 0 var(--_portico-space-4) var(--_portico-space-4);
  }
`;

export const TotalPart = part('div', 'portico-commission-total')`
  display: flex;
  flex-direction: column;
  min-inline-size: 0;
  @container portico (max-width: 640px) {
    flex: 1 0 26%;
    white-space: nowrap;
    &[data-kind='earned'] { flex-basis: 100%; }
  }
`;

export const TotalLabelPart = part('span', 'portico-commission-total-label')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const TotalValuePart = part('span', 'portico-commission-total-value')`
  ${headingFont}
  min-block-size: 1.5em;
  font-size: var(--_portico-font-lg);
  font-weight: 500;
  line-height: 1.5;
  overflow-wrap: anywhere;
  [data-kind='earned'] > & {
    min-block-size: 1.2em;
    font-size: var(--_portico-font-3xl);
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
`;

export const LedgerFramePart = part('div', 'portico-commission-ledger-frame')`
  padding: 0 var(--_portico-space-5) var(--_portico-space-4);
  @container portico (max-width: 640px) {
    padding: 0 var(--_portico-space-4) var(--_portico-space-3);
  }
`;

/** Totals of several currencies. */
export const LedgerPart = part('table', 'portico-commission-ledger')`
  inline-size: 100%;
  max-inline-size: 48rem;
  border-collapse: collapse;
  table-layout: fixed;
  font-size: inherit;
  @container portico (max-width: 640px) { &, & > tbody { display: block; } }
`;

export const LedgerHeadPart = part('thead', 'portico-commission-ledger-head')`
  @container portico (max-width: 640px) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

export const LedgerLabelPart = part('th', 'portico-commission-ledger-label')`
  padding: 0 0 var(--_portico-space-1);
  padding-inline-start: var(--_portico-space-3);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-weight: 400;
  text-align: end;
  &:dir(rtl) { text-align: start; }
  &:first-child { inline-size: 12%; padding-inline-start: 0; text-align: start; }
`;

export const LedgerRowPart = part('tr', 'portico-commission-ledger-row')`
  block-size: 28px;
  @container portico (max-width: 640px) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_portico-space-3);
    block-size: auto;
    padding-block: var(--_portico-space-2);
    border-block-start: 1px solid var(--_portico-hairline);
    &:first-child { border: 0; }
  }
`;

export const LedgerCurrencyPart = part('th', 'portico-commission-ledger-currency')`
  padding: 0;
  color: var(--_portico-muted);
  font-weight: 400;
  text-align: start;
`;

export const LedgerCellPart = part('td', 'portico-commission-ledger-cell')`
  padding: 0;
  padding-inline-start: var(--_portico-space-3);
  &[data-kind='earned'] { font-weight: 600; }
  @container portico (max-width: 640px) {
    padding: 0;
    font-size: var(--_portico-font-sm);
    flex: 1 0 26%;
    & > .portico-aligned-money { justify-content: flex-start; }
    & .portico-aligned-digits::after { content: none; }
    & .portico-aligned-currency[data-after] { min-inline-size: 0; }
    &[data-kind='earned'] {
      flex: 1 0 60%;
      font-size: var(--_portico-font-md);
      & > .portico-aligned-money { justify-content: flex-end; }
      &:dir(rtl) > .portico-aligned-money { justify-content: flex-end; }
      & > .portico-commission-ledger-hint { display: none; }
    }
  }
`;

/** The name of a figure, where the column heads have no room. */
export const LedgerHintPart = part('span', 'portico-commission-ledger-hint')`
  display: none;
  @container portico (max-width: 640px) {
    display: block;
    color: var(--_portico-muted);
    font-size: var(--_portico-font-xs);
  }
`;
