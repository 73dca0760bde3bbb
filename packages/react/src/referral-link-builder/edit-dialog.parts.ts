import { part } from '../internal/style/index.ts';

/** The two ways out of the dialog, the main one last. */
export const EditActionsPart = part('div', 'portico-link-edit-actions')`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: var(--_portico-space-2);
`;
