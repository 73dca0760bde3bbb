import { part } from '../internal/style/index.ts';

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
