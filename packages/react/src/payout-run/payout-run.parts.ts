import { part } from '../internal/style/index.ts';
import { headingFont } from '../internal/ui/index.ts';

/** The next run: what is due, who would be paid, how far a run has come. */
export const NextPart = part('section', 'portico-run-next')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  padding: 0 var(--_portico-space-5) var(--_portico-space-5);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

/** What is due, one figure for each currency. */
export const DuePart = part('dl', 'portico-run-due')`
  display: flex;
  flex-wrap: wrap;
  gap: var(--_portico-space-2) var(--_portico-space-6);
  margin: 0;
`;

export const DueNamePart = part('dt', 'portico-run-due-name')`
  inline-size: 100%;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const DueFigurePart = part('dd', 'portico-run-due-figure')`
  ${headingFont}
  margin: 0;
  font-size: var(--_portico-font-2xl);
  font-weight: 600;
  letter-spacing: -0.015em;
  line-height: 1.2;
`;

export const ControlsPart = part('div', 'portico-run-controls')`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: var(--_portico-space-3);
`;

export const RhythmPart = part('div', 'portico-run-rhythm')`
  flex: 0 1 14rem;
  min-inline-size: 9rem;
`;

/** What a run would do. */
export const PreviewPart = part('div', 'portico-run-preview')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  padding: var(--_portico-space-4);
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
  background: var(--_portico-subtle);
  @container portico (min-width: 640px) { grid-template-columns: 1fr 1fr; }
`;

export const PreviewTitlePart = part('h4', 'portico-run-preview-title')`
  margin: 0;
  font: inherit;
  font-weight: 600;
`;

export const PreviewFootPart = part('div', 'portico-run-preview-foot')`
  grid-column: 1 / -1;
  display: flex;
  justify-content: flex-end;
`;

/** Partner by partner what a run would do. */
export const PartnersPart = part('div', 'portico-run-partners')`
  grid-column: 1 / -1;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-2);
  & > .portico-card-foot { padding-inline: 0; }
`;

export const PartnersHeadPart = part('div', 'portico-run-partners-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2) var(--_portico-space-4);
`;

export const PartnerListPart = part('ul', 'portico-run-partner-list')`
  margin: 0;
  padding: 0;
  list-style: none;
  &[aria-busy] { opacity: 0.6; }
`;

/** Name, where to or why not, amount; two lines where the slot is narrow. */
export const PartnerLinePart = part('li', 'portico-run-partner')`
  display: grid;
  grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) minmax(6rem, auto);
  grid-template-areas: 'name where amount';
  align-items: center;
  gap: 2px var(--_portico-space-4);
  padding-block: var(--_portico-space-2);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) {
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-areas: 'name amount' 'where where';
  }
`;

export const PartnerNamePart = part('span', 'portico-run-partner-name')`
  grid-area: name;
  font-weight: 500;
  overflow-wrap: anywhere;
`;

export const PartnerWherePart = part('span', 'portico-run-partner-where')`
  grid-area: where;
  display: flex;
  flex-wrap: wrap;
  gap: var(--_portico-space-1);
  color: var(--_portico-muted);
  overflow-wrap: anywhere;
`;

export const PartnerAmountPart = part('span', 'portico-run-partner-amount')`
  grid-area: amount;
  text-align: end;
  font-variant-numeric: tabular-nums;
  [data-left-out] > & { color: var(--_portico-muted); }
`;

export const ProgressPart = part('div', 'portico-run-progress')`
  display: grid;
  gap: var(--_portico-space-2);
`;

/** A part of the widget under its own heading. */
export const PartHeadPart = part('div', 'portico-run-part-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2) var(--_portico-space-4);
  padding: var(--_portico-space-4) var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const ViewsPart = part('div', 'portico-run-views')`
  display: flex;
  flex-wrap: wrap;
  gap: var(--_portico-space-2);
  max-inline-size: 100%;
  overflow-x: auto;
  scrollbar-width: none;
`;

export const ProblemPart = part('span', 'portico-run-problem')`
  display: block;
  color: var(--_portico-danger-text);
  font-size: var(--_portico-font-sm);
  white-space: normal;
`;

export const SkeletonRowPart = part('div', 'portico-run-skeleton-row')`
  display: grid;
  grid-template-columns: 2fr 1.4fr 1fr 1fr;
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
