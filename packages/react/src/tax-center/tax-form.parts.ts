import { part } from '../internal/style/index.ts';

/** Where the partner is in the form. */
export const StepHeadPart = part('div', 'portico-tax-step')`
  display: grid;
  gap: var(--_portico-space-2);
`;

export const StepTitlePart = part('h3', 'portico-tax-step-title')`
  margin: 0;
  font: inherit;
  font-size: var(--_portico-font-md);
  font-weight: 600;
  margin-block-start: var(--_portico-space-2);
  &:focus { outline: none; }
`;

/** What is signed. */
export const CertificatePart = part('div', 'portico-tax-certificate')`
  padding: var(--_portico-space-3) var(--_portico-space-4);
  border-radius: var(--_portico-radius);
  background: var(--_portico-subtle);
  font-size: var(--_portico-font-sm);
  & > strong { font-weight: 600; }
  & > ol { margin: var(--_portico-space-1) 0 0; padding-inline-start: 1.4em; }
  & > ol > li { padding-block: 2px; text-wrap: pretty; }
`;

/** What is wrong with a tick that is missing. */
export const TickProblemPart = part('p', 'portico-tax-tick-problem')`
  margin: var(--_portico-space-1) 0 0;
  color: var(--_portico-danger);
  font-size: var(--_portico-font-xs);
`;
