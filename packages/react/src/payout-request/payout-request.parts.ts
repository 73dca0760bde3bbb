import { part } from '../internal/style/index.ts';
import { headingFont } from '../internal/ui/index.ts';

/** One currency: what is ready, what is in the way, and where the rest stands. */
export const BalancePart = part('section', 'portico-balance')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  padding: var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  .portico-card-head + & { padding-block-start: 0; border: 0; }
  @container portico (max-width: 640px) {
    padding: var(--_portico-space-4);
    .portico-card-head + & { padding-block-start: 0; }
  }
`;

/** The figure beside the button that asks for it. */
export const PayablePart = part('div', 'portico-balance-payable')`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  justify-content: space-between;
  gap: var(--_portico-space-3) var(--_portico-space-4);
`;

export const PayableWordsPart = part('div', 'portico-balance-words')`
  display: grid;
  min-inline-size: 0;
`;

export const PayableLabelPart = part('span', 'portico-balance-label')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const PayableFigurePart = part('strong', 'portico-balance-figure')`
  ${headingFont}
  font-size: var(--_portico-font-3xl);
  font-weight: 600;
  letter-spacing: -0.02em;
  line-height: 1.2;
  overflow-wrap: anywhere;
  &[data-negative] { color: var(--_portico-danger-text); }
  @container portico (max-width: 360px) { font-size: var(--_portico-font-2xl); }
`;

/** How far it is to the smallest payout. */
export const MinimumPart = part('div', 'portico-balance-minimum')`
  display: grid;
  gap: var(--_portico-space-1);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
`;

export const BlockersPart = part('ul', 'portico-balance-blockers')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-2);
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** Where the rest of the money stands. */
export const LinesPart = part('div', 'portico-balance-lines')`
  padding-block-start: var(--_portico-space-3);
  border-block-start: 1px solid var(--_portico-hairline);
`;

/** What is read before it is sent. */
export const ConfirmPart = part('div', 'portico-balance-confirm')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-3);
`;
