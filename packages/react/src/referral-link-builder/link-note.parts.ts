import { part } from '../internal/style/index.ts';

/** What became of a link that was here a moment ago, with the way back. */
export const MovedPart = part('div', 'portico-link-moved')`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-3);
  min-inline-size: 0;
  color: var(--_portico-muted);
  white-space: normal;
  & > span { min-inline-size: 0; overflow-wrap: anywhere; text-wrap: pretty; }
`;

/** The name while it is written anew. */
export const RenamePart = part('div', 'portico-link-rename')`
  max-inline-size: 22rem;
  white-space: normal;
  @container portico (max-width: 640px) { flex: 1 1 8rem; order: 0; }
`;

export const FootActionsPart = part('span', 'portico-link-foot-actions')`
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2);
`;
