import { part } from '../internal/style/index.ts';

/** Notes and actions beside the title. */
export const HeadActionsPart = part('div', 'portico-commission-actions')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2) var(--_portico-space-3);
`;

/** What did not work, beside the button that was pressed. */
export const HeadNotePart = part('p', 'portico-commission-head-note')`
  margin: 0;
  color: var(--_portico-danger-text);
  font-size: var(--_portico-font-sm);
`;

/** Says that more has arrived than the rows show. */
export const NewRowsPart = part('div', 'portico-commission-new')`
  display: flex;
  align-items: center;
  justify-content: center;
  gap: var(--_portico-space-1);
  padding-block: 2px;
  border-block-start: 1px solid var(--_portico-hairline);
  background: var(--_portico-accent-tint);
  color: var(--_portico-accent-text);
  font-size: var(--_portico-font-sm);
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

export const FootNotePart = part('span', 'portico-commission-foot-note')`
  display: inline-flex;
  align-items: center;
  gap: var(--_portico-space-2);
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
