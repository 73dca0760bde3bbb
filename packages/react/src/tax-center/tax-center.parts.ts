import { part } from '../internal/style/index.ts';
import { outOfSight } from '../internal/ui/index.ts';

/** What is withheld, said before it is explained. */
export const WithheldPart = part('p', 'portico-tax-withheld')`
  margin: 0;
  font-weight: 500;
  text-wrap: pretty;
`;

/** Totals by year; a year becomes two lines where the slot is narrow. */
export const YearsPart = part('table', 'portico-tax-years')`
  inline-size: 100%;
  border-collapse: collapse;
  font-size: inherit;
  @container portico (max-width: 480px) { &, & > tbody { display: block; } }
`;

export const YearsHeadPart = part('thead', 'portico-tax-years-head')`
  @container portico (max-width: 480px) { ${outOfSight} }
`;

export const YearLabelPart = part('th', 'portico-tax-year-label')`
  padding: 0 0 var(--_portico-space-2);
  padding-inline-start: var(--_portico-space-4);
  border-block-end: 1px solid var(--_portico-hairline);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-weight: 400;
  text-align: start;
  white-space: nowrap;
  &:first-child { padding-inline-start: 0; }
  &[data-kind='money'] { text-align: end; }
  &[data-kind='money']:dir(rtl) { text-align: start; }
`;

export const YearPart = part('tr', 'portico-tax-year')`
  block-size: var(--_portico-row);
  &:not(:last-child) > td, &:not(:last-child) > th {
    border-block-end: 1px solid var(--_portico-hairline);
  }
  @container portico (max-width: 480px) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-areas: 'year paid' 'report withheld';
    gap: 2px var(--_portico-space-3);
    align-items: center;
    block-size: auto;
    padding-block: var(--_portico-space-2);
    &:not(:last-child) { border-block-end: 1px solid var(--_portico-hairline); }
    &:not(:last-child) > td, &:not(:last-child) > th { border: 0; }
  }
`;

export const YearNamePart = part('th', 'portico-tax-year-name')`
  padding: 0;
  font-weight: 500;
  font-variant-numeric: tabular-nums;
  text-align: start;
  @container portico (max-width: 480px) { grid-area: year; }
`;

export const YearCellPart = part('td', 'portico-tax-year-cell')`
  padding: 0;
  padding-inline-start: var(--_portico-space-4);
  white-space: nowrap;
  &[data-column='paid'] { font-weight: 500; }
  &[data-column='withheld'] { color: var(--_portico-muted); }
  @container portico (max-width: 480px) {
    padding: 0;
    &[data-column='paid'] { grid-area: paid; }
    &[data-column='report'] { grid-area: report; }
    &[data-column='withheld'] {
      grid-area: withheld;
      justify-self: end;
      display: flex;
      gap: var(--_portico-space-1);
      font-size: var(--_portico-font-sm);
    }
  }
`;

/** The name of a figure, where the column heads have no room. */
export const YearHintPart = part('span', 'portico-tax-year-hint')`
  display: none;
  @container portico (max-width: 480px) { display: inline; }
`;

export const DocumentsPart = part('ul', 'portico-tax-documents')`
  margin: 0;
  padding: 0;
  list-style: none;
`;

export const DocumentPart = part('li', 'portico-tax-document')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: center;
  gap: 0 var(--_portico-space-3);
  min-block-size: var(--_portico-row);
  padding-block: var(--_portico-space-1);
  & > svg { color: var(--_portico-muted); }
  &:not(:last-child) { border-block-end: 1px solid var(--_portico-hairline); }
  &[data-waiting] { grid-template-columns: minmax(0, 1fr); }
`;

export const DocumentWordsPart = part('span', 'portico-tax-document-words')`
  display: grid;
  min-inline-size: 0;
  overflow-wrap: anywhere;
  & > small { color: var(--_portico-muted); font-size: var(--_portico-font-sm); }
`;

/** Notices above the sections. */
export const NoticesPart = part('div', 'portico-tax-notices')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-2);
  &:not(:empty) { margin-block-end: var(--_portico-space-4); }
  & + .portico-section { padding-block-start: 0; border: 0; }
`;
