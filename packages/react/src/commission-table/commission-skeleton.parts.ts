import { part } from '../internal/style/index.ts';

/** Search and filters in one line that wraps. */
export const FilterBarPart = part('div', 'portico-commission-filters')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2);
  padding: 0 var(--_portico-space-5) var(--_portico-space-3);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

/** A row that is on its way. */
export const SkeletonRowPart = part('div', 'portico-commission-skeleton-row')`
  display: grid;
  grid-template-columns: 2.2fr 1.1fr 1.1fr 1fr 1.2fr;
  align-items: center;
  gap: var(--_portico-space-5);
  block-size: var(--_portico-row);
  padding-inline: var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) {
    grid-template-columns: 2fr 1fr;
    block-size: calc(var(--_portico-row) + 24px);
    padding-inline: var(--_portico-space-4);
    & > :nth-child(n + 3) { display: none; }
  }
`;

/** How many rows there are, and what happens at their end. */
export const FootPart = part('div', 'portico-commission-foot')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-1) var(--_portico-space-3);
  min-block-size: var(--_portico-control);
  padding: 0 var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;
