import { part } from '../internal/style/index.ts';

/** The method in force. */
export const PresentPart = part('div', 'portico-method')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: center;
  gap: var(--_portico-space-3);
`;

export const PresentMarkPart = part('span', 'portico-method-mark')`
  display: grid;
  place-items: center;
  inline-size: 40px;
  block-size: 40px;
  border-radius: var(--_portico-radius);
  background: var(--_portico-hover);
  color: var(--_portico-muted);
`;

export const PresentWordsPart = part('span', 'portico-method-words')`
  display: grid;
  min-inline-size: 0;
  overflow-wrap: anywhere;
  & > small { color: var(--_portico-muted); font-size: var(--_portico-font-sm); }
`;

export const PresentNamePart = part('strong', 'portico-method-name')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px var(--_portico-space-2);
  font-weight: 600;
`;

/** Everything under each other, with room between. */
export const StackPart = part('div', 'portico-method-stack')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
`;

/** A word of praise under a field. */
export const GoodPart = part('span', 'portico-method-good')`
  display: inline-flex;
  align-items: center;
  gap: var(--_portico-space-1);
  color: var(--_portico-success-text);
`;

/** Notes and buttons at the end of the form. */
export const EndPart = part('div', 'portico-method-end')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  gap: var(--_portico-space-3);
  padding-block-start: var(--_portico-space-4);
  border-block-start: 1px solid var(--_portico-hairline);
  & > .portico-fine-print { flex: 1 1 14rem; }
`;
