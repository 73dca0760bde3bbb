import { part } from '../internal/style/index.ts';

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
