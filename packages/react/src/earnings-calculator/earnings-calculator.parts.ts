import { part } from '../internal/style/index.ts';
import { headingFont } from '../internal/ui/index.ts';

export const TitlesPart = part('div', 'portico-calculator-titles')`
  display: grid;
  flex: 1 1 16rem;
  min-inline-size: 0;
`;

/** The form beside its result where there is room. */
export const BodyPart = part('div', 'portico-calculator-body')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-6);
  padding: 0 var(--_portico-space-5) var(--_portico-space-5);
  @container portico (max-width: 640px) {
    padding: 0 var(--_portico-space-4) var(--_portico-space-4);
  }
  @container portico (min-width: 760px) {
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    grid-template-rows: auto 1fr auto;
    gap: var(--_portico-space-6) var(--_portico-space-7);
  }
`;

export const FormPart = part('div', 'portico-calculator-form')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: var(--_portico-space-4);
`;

export const SelectsPart = part('div', 'portico-calculator-selects')`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  gap: var(--_portico-space-4) var(--_portico-space-3);
`;

export const ResultPart = part('div', 'portico-calculator-result')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: var(--_portico-space-5);
  /* Beside the form and what follows it. */
  @container portico (min-width: 760px) { grid-column: 2; grid-row: 1 / span 2; }
`;

export const FiguresPart = part('dl', 'portico-calculator-figures')`
  display: flex;
  flex-wrap: wrap;
  gap: var(--_portico-space-4) var(--_portico-space-6);
  margin: 0;
  padding: var(--_portico-space-4);
  border-radius: var(--_portico-radius);
  background: var(--_portico-subtle);
`;

export const FigurePart = part('div', 'portico-calculator-figure')`
  display: grid;
  align-content: start;
  min-inline-size: 0;
  &[data-lead] { flex: 1 0 100%; }
`;

export const FigureNamePart = part('dt', 'portico-calculator-figure-name')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const FigureValuePart = part('dd', 'portico-calculator-figure-value')`
  ${headingFont}
  margin: 0;
  font-size: var(--_portico-font-xl);
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  line-height: 1.3;
  letter-spacing: -0.01em;
  overflow-wrap: anywhere;
  [data-lead] > & {
    font-size: var(--_portico-font-3xl);
    line-height: 1.2;
    letter-spacing: -0.02em;
  }
`;

export const FigureHintPart = part('dd', 'portico-calculator-figure-hint')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
`;

export const NotePart = part('p', 'portico-calculator-note')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
`;

export const SectionPart = part('section', 'portico-calculator-section')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: var(--_portico-space-2);
`;

export const SectionTitlePart = part('h3', 'portico-calculator-section-title')`
  margin: 0;
  font: inherit;
  font-size: var(--_portico-font-md);
  font-weight: 600;
`;

export const EffectsPart = part('ul', 'portico-calculator-effects')`
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** A next step: arrow and words, never the colour alone. */
export const EffectPart = part('li', 'portico-calculator-effect')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: baseline;
  gap: 0 var(--_portico-space-2);
  padding-block: var(--_portico-space-2);
  & + & { border-block-start: 1px solid var(--_portico-hairline); }
`;

/** Below the words where both do not fit beside them. */
const below = `
  @container portico (max-width: 420px) { grid-column: 2 / -1; text-align: start; }
`;

export const EffectMarkPart = part('span', 'portico-calculator-effect-mark')`
  align-self: start;
  padding-block-start: 0.2em;
  [data-direction='more'] > & { color: var(--_portico-success-text); }
  [data-direction='less'] > & { color: var(--_portico-warning-text); }
`;

export const EffectValuePart = part('span', 'portico-calculator-effect-value')`
  font-weight: 500;
  font-variant-numeric: tabular-nums;
  text-align: end;
  ${below}
`;

export const EffectFinePart = part('span', 'portico-calculator-effect-fine')`
  grid-column: 2 / -1;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
  text-align: end;
  ${below}
`;
