import { part } from '../style/index.ts';
import { focusRing, plainControl } from '../ui/index.ts';

/** The controls of one filter under each other. */
export const FilterPanelPart = part('div', 'portico-filter-panel')`
  display: grid;
  gap: var(--_portico-space-2);
  min-inline-size: 12rem;
`;

export const FilterPairPart = part('div', 'portico-filter-pair')`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: var(--_portico-space-2);
`;

/** One ready choice, such as "This month". */
export const ChoicePart = part('button', 'portico-filter-choice')`
  ${plainControl}
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-3);
  min-block-size: var(--_portico-control-sm);
  padding-inline: var(--_portico-space-2);
  border-radius: var(--_portico-radius-sm);
  text-align: start;
  cursor: pointer;
  ${focusRing}
  &:hover { background: var(--_portico-hover); }
  &[aria-pressed='true'] { font-weight: 500; }
`;
