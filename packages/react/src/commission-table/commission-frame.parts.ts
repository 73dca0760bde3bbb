import { part } from '../internal/style/index.ts';

/** Notes and actions beside the title. */
export const HeadActionsPart = part('div', 'portico-commission-actions')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2) var(--_portico-space-3);
`;

/** What did not work, beside the button that was pressed. */
export const HeadNotePart = part('p', 'portico-commission-head-note')`
  margin: 0;
  color: var(--_portico-danger-text);
  font-size: var(--_portico-font-sm);
`;

/** Says that more has arrived than the rows show. */
export const NewRowsPart = part('div', 'portico-commission-new')`
  display: flex;
  align-items: center;
  justify-content: center;
  gap: var(--_portico-space-1);
  padding-block: 2px;
  border-block-start: 1px solid var(--_portico-hairline);
  background: var(--_portico-accent-tint);
  color: var(--_portico-accent-text);
  font-size: var(--_portico-font-sm);
`;

export const FootNotePart = part('span', 'portico-commission-foot-note')`
  display: inline-flex;
  align-items: center;
  gap: var(--_portico-space-2);
`;
