import { part } from '../style/index.ts';

/** What happened to it so far. */
export const HistoryPart = part('ol', 'portico-commission-history')`
  display: grid;
  gap: var(--_portico-space-3);
  margin: 0;
  padding: 0;
  list-style: none;
`;

export const EntryPart = part('li', 'portico-commission-history-entry')`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0 var(--_portico-space-3);
`;

export const EntryNamePart = part('span', 'portico-commission-history-name')`
  overflow-wrap: anywhere;
`;

export const EntryTimePart = part('span', 'portico-commission-history-time')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const EntryByPart = part('span', 'portico-commission-history-by')`
  grid-column: 1 / -1;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  overflow-wrap: anywhere;
`;

/** In the words of who wrote it. */
export const EntryReasonPart = part('q', 'portico-commission-history-reason')`
  grid-column: 1 / -1;
  margin-block-start: var(--_portico-space-1);
  padding-inline-start: var(--_portico-space-3);
  border-inline-start: 2px solid var(--_portico-hairline);
  quotes: none;
  overflow-wrap: anywhere;
  text-wrap: pretty;
`;
