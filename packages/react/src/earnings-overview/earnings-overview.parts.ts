import { part } from '../internal/style/index.ts';
import { headingFont } from '../internal/ui/index.ts';

export const HeadEndPart = part('div', 'portico-earnings-head-end')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2) var(--_portico-space-3);
`;

/** Everything below the title. */
export const BodyPart = part('div', 'portico-earnings-body')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-5);
  padding: 0 var(--_portico-space-5) var(--_portico-space-5);
  @container portico (max-width: 640px) {
    padding: 0 var(--_portico-space-4) var(--_portico-space-4);
  }
`;

/** This month, and the facts beside it. */
export const HeroPart = part('div', 'portico-earnings-hero')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-5) var(--_portico-space-6);
  @container portico (min-width: 640px) {
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    align-items: start;
  }
`;

export const LeadPart = part('div', 'portico-earnings-lead')`
  display: grid;
  gap: var(--_portico-space-1);
  justify-items: start;
`;

export const LabelPart = part('span', 'portico-earnings-label')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const LeadFigurePart = part('strong', 'portico-earnings-figure')`
  ${headingFont}
  font-size: var(--_portico-font-3xl);
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  line-height: 1.2;
  letter-spacing: -0.02em;
  overflow-wrap: anywhere;
`;

/** Arrow and words: never the colour alone. */
export const ComparisonPart = part('span', 'portico-earnings-comparison')`
  display: inline-flex;
  align-items: baseline;
  gap: 6px;
  font-variant-numeric: tabular-nums;
  text-wrap: pretty;
  & > svg { flex: none; align-self: start; margin-block-start: 0.2em; }
  &[data-direction='more'] { color: var(--_portico-success-text); }
  &[data-direction='less'] { color: var(--_portico-warning-text); }
  &[data-direction='same'] { color: var(--_portico-muted); }
`;

export const FinePart = part('span', 'portico-earnings-fine')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
`;

export const FactsPart = part('dl', 'portico-earnings-facts')`
  display: grid;
  margin: 0;
`;

export const FactPart = part('div', 'portico-earnings-fact')`
  display: flex;
  justify-content: space-between;
  gap: var(--_portico-space-3);
  padding-block: var(--_portico-space-2);
  & + & { border-block-start: 1px solid var(--_portico-hairline); }
`;

export const FactNamePart = part('dt', 'portico-earnings-fact-name')`
  display: grid;
  color: var(--_portico-muted);
`;

export const FactHintPart = part('small', 'portico-earnings-fact-hint')`
  font-size: var(--_portico-font-xs);
  text-wrap: pretty;
`;

export const FactValuePart = part('dd', 'portico-earnings-fact-value')`
  flex: none;
  margin: 0;
  font-weight: 500;
  font-variant-numeric: tabular-nums;
`;

/** What is on its way, and what has arrived. */
export const FiguresPart = part('dl', 'portico-earnings-figures')`
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  margin: 0;
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
  @container portico (max-width: 560px) { grid-template-columns: minmax(0, 1fr); }
`;

export const FigurePart = part('div', 'portico-earnings-sum')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: 2px;
  padding: var(--_portico-space-3) var(--_portico-space-4);
  & + & { border-inline-start: 1px solid var(--_portico-hairline); }
  @container portico (max-width: 560px) {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    & + & {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_portico-hairline);
    }
  }
`;

export const FigureNamePart = part('dt', 'portico-earnings-sum-name')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const FigureValuePart = part('dd', 'portico-earnings-sum-value')`
  margin: 0;
  font-size: var(--_portico-font-lg);
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  letter-spacing: -0.006em;
  overflow-wrap: anywhere;
`;

export const FigureHintPart = part('dd', 'portico-earnings-sum-hint')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  text-wrap: pretty;
  @container portico (max-width: 560px) { grid-column: 1 / -1; }
`;

/** Months beside types where there is room. */
export const LowerPart = part('div', 'portico-earnings-lower')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-6);
  @container portico (min-width: 800px) {
    grid-template-columns: minmax(0, 8fr) minmax(0, 4fr);
  }
`;

export const SectionPart = part('section', 'portico-earnings-section')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: var(--_portico-space-3);
`;

export const SectionHeadPart = part('div', 'portico-earnings-section-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2);
  min-block-size: var(--_portico-control-sm);
`;

export const SectionTitlePart = part('h3', 'portico-earnings-section-title')`
  margin: 0;
  font: inherit;
  font-size: var(--_portico-font-md);
  font-weight: 600;
`;

export const TypesPart = part('ul', 'portico-earnings-types')`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
  gap: var(--_portico-space-4) var(--_portico-space-6);
  margin: 0;
  padding: 0;
  list-style: none;
`;

export const TypePart = part('li', 'portico-earnings-type')`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 2px var(--_portico-space-3);
  align-items: baseline;
  overflow-wrap: anywhere;
`;

export const TypeValuePart = part('span', 'portico-earnings-type-value')`
  font-weight: 500;
  font-variant-numeric: tabular-nums;
`;

export const TypeBarPart = part('div', 'portico-earnings-type-bar')`
  grid-column: 1 / -1;
  padding-block: 3px;
`;

export const TypeFinePart = part('span', 'portico-earnings-type-fine')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-variant-numeric: tabular-nums;
  &[data-end] { text-align: end; }
`;
