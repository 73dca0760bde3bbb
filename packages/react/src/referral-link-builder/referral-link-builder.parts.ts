import { part } from '../internal/style/index.ts';

/** Making a link beside the link in hand; one above the other in a narrow slot. */
export const BenchPart = part('div', 'portico-link-bench')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (min-width: 900px) {
    &:not([data-single]) { grid-template-columns: minmax(0, 1fr) minmax(20rem, 38%); }
  }
`;

export const BenchFormPart = part('div', 'portico-link-bench-form')`
  min-inline-size: 0;
  padding: var(--_portico-space-5);
  @container portico (max-width: 640px) { padding: var(--_portico-space-4); }
`;

export const BenchPanelPart = part('div', 'portico-link-bench-panel')`
  min-inline-size: 0;
  padding: var(--_portico-space-5);
  background: var(--_portico-subtle);
  .portico-link-bench-form + & { border-block-start: 1px solid var(--_portico-hairline); }
  @container portico (max-width: 640px) { padding: var(--_portico-space-4); }
  @container portico (min-width: 900px) {
    .portico-link-bench-form + & {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_portico-hairline);
    }
  }
  &[data-empty] { display: grid; align-content: center; }
`;

/** Title and sentence, one above the other. */
export const WordsPart = part('div', 'portico-link-words')`
  min-inline-size: 0;
`;

/** The partner's links under the place where they are made. */
export const ListPart = part('section', 'portico-link-list')`
  min-inline-size: 0;
  border-block-start: 1px solid var(--_portico-hairline);
`;

export const ListHeadPart = part('div', 'portico-link-list-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2) var(--_portico-space-4);
  padding: var(--_portico-space-4) var(--_portico-space-5) var(--_portico-space-3);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

/** How many there are, and the way to more. */
export const FootPart = part('div', 'portico-link-foot')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-1) var(--_portico-space-3);
  min-block-size: var(--_portico-row);
  padding: var(--_portico-space-1) var(--_portico-space-5);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const SkeletonFieldPart = part('div', 'portico-link-skeleton-field')`
  display: grid;
  gap: 6px;
`;

export const SkeletonLinesPart = part('div', 'portico-link-skeleton-lines')`
  display: grid;
  flex: 1;
  min-inline-size: 0;
`;

export const SkeletonButtonPart = part('div', 'portico-link-skeleton-button')`
  min-inline-size: 8rem;
`;

/** The place of the column heads. */
export const SkeletonHeadPart = part('div', 'portico-link-skeleton-head')`
  block-size: 37px;
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) { display: none; }
`;

/** A row that is on its way. */
export const SkeletonRowPart = part('div', 'portico-link-skeleton-row')`
  display: grid;
  grid-template-columns: 2.4fr 1fr 0.8fr 1fr 1.4fr;
  align-items: center;
  gap: var(--_portico-space-5);
  block-size: calc(var(--_portico-row) + 16px);
  padding-inline: var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) {
    grid-template-columns: 2fr 1fr;
    block-size: calc(var(--_portico-control-sm) + 36px);
    padding-inline: var(--_portico-space-4);
    & > :nth-child(n + 3) { display: none; }
  }
`;
