import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

/** Search and filters in one line that wraps. */
export const FilterBarPart = part('div', 'portico-commission-filters')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2);
  padding: 0 var(--_portico-space-5) var(--_portico-space-3);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const FilterSearchPart = part('div', 'portico-commission-search')`
  flex: 0 1 14rem;
  min-inline-size: 9rem;
  @container portico (max-width: 640px) { flex: 1 1 100%; }
`;

/** Room for the order of rows where there are no column heads to press. */
export const FilterSortPart = part('div', 'portico-commission-order')`
  display: none;
  @container portico (max-width: 640px) { display: block; }
`;

export const PillPart = part('span', 'portico-filter-pill')`
  display: inline-flex;
  align-items: stretch;
  max-inline-size: 100%;
  min-block-size: var(--_portico-control-sm);
  border: 1px dashed var(--_portico-edge);
  border-radius: 999px;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  &:hover { border-color: var(--_portico-border); color: var(--_portico-foreground); }
  &[data-active] {
    border-style: solid;
    border-color: var(--_portico-edge);
    color: var(--_portico-foreground);
    background: var(--_portico-field);
  }
`;

export const PillOpenPart = part('button', 'portico-filter-open')`
  ${plainControl}
  display: inline-flex;
  align-items: center;
  gap: 6px;
  min-inline-size: 0;
  padding-inline: var(--_portico-space-3) var(--_portico-space-2);
  border-radius: 999px;
  font-weight: 500;
  cursor: pointer;
  ${focusRing}
  [data-active] > & { font-weight: 400; padding-inline-end: 6px; }
`;

export const PillValuePart = part('span', 'portico-filter-value')`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  max-inline-size: 14rem;
  padding-inline-start: 6px;
  border-inline-start: 1px solid var(--_portico-hairline);
  color: var(--_portico-accent-text);
  font-weight: 500;
`;

export const PillRemovePart = part('button', 'portico-filter-remove')`
  ${plainControl}
  display: inline-grid;
  place-items: center;
  inline-size: 26px;
  border-radius: 999px;
  color: var(--_portico-muted);
  cursor: pointer;
  ${focusRing}
  &:hover { color: var(--_portico-foreground); background: var(--_portico-hover); }
`;
