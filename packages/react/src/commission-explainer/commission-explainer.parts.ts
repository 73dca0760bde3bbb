import { part } from '../internal/style/index.ts';

/** Everything below the title; two columns where the slot is wide enough. */
export const BodyPart = part('div', 'portico-explainer-body')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4) var(--_portico-space-7);
  padding: 0 var(--_portico-space-5) var(--_portico-space-4);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
  @container portico (min-width: 720px) {
    grid-template-columns: minmax(0, 7fr) minmax(0, 6fr);
  }
`;

export const LeadPart = part('div', 'portico-explainer-lead')`
  grid-column: 1 / -1;
  display: grid;
  gap: var(--_portico-space-2);
  font-size: var(--_portico-font-lg);
`;

export const ColumnPart = part('div', 'portico-explainer-column')`
  display: grid;
  align-content: start;
  gap: var(--_portico-space-4);
`;

export const FootPart = part('div', 'portico-explainer-foot')`
  grid-column: 1 / -1;
`;
