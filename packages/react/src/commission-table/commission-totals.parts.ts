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
