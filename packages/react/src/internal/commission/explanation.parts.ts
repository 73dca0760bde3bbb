import { part } from '../style/index.ts';
import { headingFont } from '../ui/index.ts';

/** The content of the sheet. */
export const DetailPart = part('div', 'portico-commission-detail')`
  display: flex;
  flex-direction: column;
  gap: var(--_portico-space-3);
`;

export const DetailAmountPart = part('div', 'portico-commission-detail-amount')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2) var(--_portico-space-3);
`;

export const DetailFigurePart = part('span', 'portico-commission-detail-figure')`
  ${headingFont}
  font-size: var(--_portico-font-3xl);
  font-weight: 600;
  line-height: 1.2;
  letter-spacing: -0.02em;
`;

export const DetailTextPart = part('p', 'portico-commission-detail-text')`
  margin: 0;
  color: var(--_portico-muted);
  text-wrap: pretty;
`;

export const DetailSectionPart = part('section', 'portico-commission-detail-section')`
  display: flex;
  flex-direction: column;
  gap: var(--_portico-space-2);
  padding-block-start: var(--_portico-space-4);
  border-block-start: 1px solid var(--_portico-hairline);
`;

export const DetailHeadingPart = part('h3', 'portico-commission-detail-heading')`
  margin: 0;
  font-family: inherit;
  font-size: var(--_portico-font-md);
  font-weight: 600;
`;

/** The calculation, line by line. */
export const StepsPart = part('ol', 'portico-commission-steps')`
  display: grid;
  margin: 0;
  padding: 0;
  list-style: none;
`;

export const StepPart = part('li', 'portico-commission-step')`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 var(--_portico-space-3);
  padding-block: 5px;
  &[data-total] {
    margin-block-start: var(--_portico-space-1);
    padding-block-start: var(--_portico-space-2);
    border-block-start: 1px solid var(--_portico-hairline);
    font-weight: 600;
  }
`;

export const StepTextPart = part('span', 'portico-commission-step-text')`
  flex: 1 1 12rem;
  color: var(--_portico-muted);
  overflow-wrap: anywhere;
`;

/** Why the rule of a step applied. */
export const StepNotePart = part('span', 'portico-commission-step-note')`
  display: block;
  font-size: var(--_portico-font-xs);
  line-height: 1.45;
`;

export const StepResultPart = part('span', 'portico-commission-step-result')`
  flex: none;
  margin-inline-start: auto;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** Id and plan, for who writes to support. */
export const DetailFootPart = part('p', 'portico-commission-detail-foot')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 var(--_portico-space-2);
  margin: 0;
  padding-block-start: var(--_portico-space-3);
  border-block-start: 1px solid var(--_portico-hairline);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
`;

export const DetailIdPart = part('code', 'portico-commission-detail-id')`
  font-family: ui-monospace, monospace;
  overflow-wrap: anywhere;
  user-select: all;
`;
