import { part } from '../internal/style/index.ts';
import { headingFont } from '../internal/ui/index.ts';

/** Title and whether it balances. */
export const HeadWordsPart = part('div', 'portico-ledger-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-1) var(--_portico-space-3);
`;

export const AsOfPart = part('span', 'portico-ledger-as-of')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

/** What the comparison of the books found. */
export const CheckPart = part('div', 'portico-ledger-check')`
  padding: 0 var(--_portico-space-5) var(--_portico-space-4);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

/** The balance of one currency. */
export const CurrencyPart = part('section', 'portico-ledger-currency')`
  min-inline-size: 0;
  & + & { margin-block-start: var(--_portico-space-5); }
`;

export const CurrencyTitlePart = part('h3', 'portico-ledger-currency-title')`
  ${headingFont}
  margin: 0;
  padding: 0 var(--_portico-space-5) var(--_portico-space-2);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-weight: 600;
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

/** Both sides of an account in one line, where the columns have no room. */
export const SidesPart = part('span', 'portico-ledger-sides')`
  display: none;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  @container portico (max-width: 640px) { display: block; white-space: normal; }
`;

export const PlainPart = part('span', 'portico-ledger-plain')`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-weight: 400;
`;

export const TotalRowPart = part('tr', 'portico-ledger-total')`
  block-size: var(--_portico-row);
  font-weight: 600;
  @container portico (max-width: 640px) { display: none; }
`;

/** The second half of the card: what moved the balances. */
export const EntriesHeadPart = part('div', 'portico-ledger-entries-head')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-3);
  padding: var(--_portico-space-5) var(--_portico-space-5) var(--_portico-space-4);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const FiltersPart = part('div', 'portico-ledger-filters')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2);
`;

export const FindPart = part('div', 'portico-ledger-find')`
  flex: 0 1 20rem;
  min-inline-size: 9rem;
  @container portico (max-width: 640px) { flex: 1 1 100%; }
`;

/** An id, in the face of codes; its end tells it from its neighbours. */
export const IdPart = part('code', 'portico-ledger-id')`
  font-family: ui-monospace, 'SF Mono', Menlo, monospace;
  font-size: 0.9em;
  direction: ltr;
  unicode-bidi: isolate;
  overflow-wrap: anywhere;
`;

export const DetailAmountPart = part('p', 'portico-ledger-amount')`
  ${headingFont}
  margin: 0 0 var(--_portico-space-3);
  font-size: var(--_portico-font-2xl);
  font-weight: 600;
  letter-spacing: -0.015em;
  line-height: 1.2;
`;

/** A row that is on its way. */
export const SkeletonRowPart = part('div', 'portico-ledger-skeleton-row')`
  display: grid;
  grid-template-columns: 2.4fr 1fr 1fr 1fr;
  align-items: center;
  gap: var(--_portico-space-5);
  block-size: var(--_portico-row);
  padding-inline: var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) {
    grid-template-columns: 2fr 1fr;
    block-size: calc(var(--_portico-row) + 20px);
    padding-inline: var(--_portico-space-4);
    & > :nth-child(n + 3) { display: none; }
  }
`;
