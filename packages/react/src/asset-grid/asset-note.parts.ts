import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

/** What unlocks it. */
export const UnlockPart = part('p', 'portico-asset-unlock')`
  margin: 0;
  font-size: var(--_portico-font-sm);
`;

/** The same as a step that leads to the tier. */
export const UnlockStepPart = part('button', 'portico-asset-unlock-step')`
  ${plainControl}
  position: relative;
  display: inline-flex;
  align-items: center;
  gap: 2px;
  border-radius: var(--_portico-radius-sm);
  color: var(--_portico-accent-text);
  font-weight: 500;
  text-align: start;
  cursor: pointer;
  ${focusRing}
  /* A finger or a pointer may miss the line by a little. */
  &::after { content: ''; position: absolute; inset: -4px -6px -6px; }
  & > .portico-icon { flex: none; transition: translate 120ms; }
  &:dir(rtl) > .portico-icon { scale: -1 1; }
  @media (hover: hover) {
    &:hover > .portico-icon { translate: 2px 0; }
    &:hover:dir(rtl) > .portico-icon { translate: -2px 0; }
  }
  @media (prefers-reduced-motion: reduce) { & > .portico-icon { transition: none; } }
`;

/** Why a file did not come, under everything else of its card. */
export const FailurePart = part('div', 'portico-asset-failure')`
  grid-column: 1 / -1;
  display: grid;
  justify-items: start;
  gap: var(--_portico-space-1);
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
  & > .portico-button { margin-block-start: var(--_portico-space-1); }
`;

export const FailureTextPart = part('span', 'portico-asset-failure-text')`
  color: var(--_portico-danger-text);
`;

export const FailureReferencePart = part('small', 'portico-asset-reference')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  overflow-wrap: anywhere;
`;
