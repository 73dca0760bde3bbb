import { part } from '../style/index.ts';

/** The way to the partner's account. */
export const JourneyPart = part('ol', 'portico-commission-journey')`
  display: grid;
  margin: var(--_portico-space-1) 0 0;
  padding: 0;
  list-style: none;
`;

export const StagePart = part('li', 'portico-commission-stage')`
  position: relative;
  display: grid;
  grid-template-columns: 20px minmax(0, 1fr) auto;
  align-items: baseline;
  gap: 0 var(--_portico-space-2);
  padding-block-end: var(--_portico-space-3);
  &:last-child { padding-block-end: 0; }
  &:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 22px -2px;
    inset-inline-start: 9.25px;
    inline-size: 1.5px;
    background: var(--_portico-hairline);
  }
  &[data-state='done']:not(:last-child)::before { background: var(--_portico-success); }
  &[data-state='todo'] { color: var(--_portico-muted); }
`;

export const StageMarkPart = part('span', 'portico-commission-stage-mark')`
  align-self: start;
  display: grid;
  place-items: center;
  inline-size: 20px;
  block-size: 20px;
  border-radius: 50%;
  border: 1.5px solid var(--_portico-edge);
  box-sizing: border-box;
  & > svg { inline-size: 12px; block-size: 12px; }
  [data-state='done'] > & {
    border-color: transparent;
    background: var(--_portico-success-tint);
    color: var(--_portico-success-text);
  }
  [data-state='current'] > & {
    border-color: var(--_portico-warning);
    color: var(--_portico-warning-text);
  }
`;

export const StageNamePart = part('span', 'portico-commission-stage-name')`
  overflow-wrap: anywhere;
  [data-state='current'] > & { font-weight: 500; }
`;

export const StageDatePart = part('span', 'portico-commission-stage-date')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
`;
