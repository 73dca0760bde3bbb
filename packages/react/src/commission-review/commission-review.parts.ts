import { part } from '../internal/style/index.ts';

/** Ready choices and filters in lines that wrap. */
export const FiltersPart = part('div', 'portico-review-filters')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2);
  padding: 0 var(--_portico-space-5) var(--_portico-space-4);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

/** The ready choices; they scroll where the slot is too narrow for them. */
export const ViewsPart = part('div', 'portico-review-views')`
  max-inline-size: 100%;
  margin-inline-end: var(--_portico-space-2);
  overflow-x: auto;
  scrollbar-width: none;
`;

/** Where a note about the last decision stands. */
export const NoticeRoomPart = part('div', 'portico-review-notice')`
  padding: 0 var(--_portico-space-5) var(--_portico-space-4);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

/** What stayed as it was, line by line. */
export const RefusedPart = part('ul', 'portico-review-refused')`
  margin: var(--_portico-space-1) 0 0;
  padding: 0;
  padding-inline-start: var(--_portico-space-4);
`;

/** What can be done with the selected rows; stays in sight while the rows scroll. */
export const BarPart = part('div', 'portico-review-bar')`
  position: sticky;
  inset-block-end: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2) var(--_portico-space-4);
  padding: var(--_portico-space-3) var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  background: var(--_portico-raised);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const BarWordsPart = part('div', 'portico-review-bar-words')`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 var(--_portico-space-3);
  font-weight: 500;
`;

export const BarSumPart = part('span', 'portico-review-bar-sum')`
  color: var(--_portico-muted);
  font-weight: 400;
  font-variant-numeric: tabular-nums;
`;

export const BarActionsPart = part('div', 'portico-review-bar-actions')`
  display: flex;
  flex-wrap: wrap;
  gap: var(--_portico-space-2);
`;

/** What will happen, in the question before it. */
export const ConsequencePart = part('p', 'portico-review-consequence')`
  margin: 0;
  text-wrap: pretty;
  & + & { margin-block-start: var(--_portico-space-2); color: var(--_portico-muted); }
`;

/** Status with the reason behind it. */
export const StandingPart = part('span', 'portico-review-standing')`
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px var(--_portico-space-2);
`;

export const StandingReasonPart = part('span', 'portico-review-standing-reason')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  @container portico (max-width: 640px) { display: none; }
`;

/** A row that is on its way. */
export const SkeletonRowPart = part('div', 'portico-review-skeleton-row')`
  display: grid;
  grid-template-columns: 16px 2fr 1.6fr 1.4fr 1fr 1fr;
  align-items: center;
  gap: var(--_portico-space-5);
  block-size: var(--_portico-row);
  padding-inline: var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) {
    grid-template-columns: 16px 2fr 1fr;
    block-size: calc(var(--_portico-row) + 20px);
    padding-inline: var(--_portico-space-4);
    & > :nth-child(n + 4) { display: none; }
  }
`;
