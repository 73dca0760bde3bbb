import { part } from '../style/index.ts';
import { headingFont } from './shared-css.ts';

/** A form of a few fields, one under the other. */
export const FormPart = part('form', 'portico-form')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  max-inline-size: 44rem;
  &:focus { outline: none; }
`;

/** Fields that belong together, side by side where there is room. */
export const FormPairPart = part('div', 'portico-form-pair')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  align-items: start;
  @container portico (min-width: 440px) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
`;

/** The heading of a part of a widget. */
export const SectionTitlePart = part('h3', 'portico-section-title')`
  ${headingFont}
  margin: 0;
  font-size: var(--_portico-font-md);
  font-weight: 600;
  line-height: 1.5;
`;

/** A part of a widget under a hairline. */
export const SectionPart = part('section', 'portico-section')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-2);
  min-inline-size: 0;
  padding-block: var(--_portico-space-4);
  border-block-start: 1px solid var(--_portico-hairline);
  &:last-child { padding-block-end: 0; }
  &:first-child { padding-block-start: 0; border: 0; }
`;

/** Title on one side, an action on the other. */
export const SectionHeadPart = part('div', 'portico-section-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-1) var(--_portico-space-3);
  min-block-size: var(--_portico-control-sm);
`;

/** A sentence under a title or beside a figure. */
export const FinePrintPart = part('p', 'portico-fine-print')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
  overflow-wrap: anywhere;
`;
