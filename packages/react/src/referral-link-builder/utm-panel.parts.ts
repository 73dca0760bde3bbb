import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

export const UtmBodyPart = part('div', 'portico-link-utm-body')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-3);
  padding: 0 var(--_portico-space-3) var(--_portico-space-3);
`;

export const UtmHintPart = part('p', 'portico-link-utm-hint')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  text-wrap: pretty;
`;

export const PresetsPart = part('div', 'portico-link-presets')`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
`;

export const PresetPart = part('button', 'portico-link-preset')`
  ${plainControl}
  min-block-size: calc(var(--_portico-control-sm) - 4px);
  padding-inline: var(--_portico-space-3);
  border: 1px solid var(--_portico-edge);
  border-radius: 999px;
  font-size: var(--_portico-font-sm);
  cursor: pointer;
  transition: background-color 120ms, border-color 120ms;
  ${focusRing}
  &:hover { background: var(--_portico-hover); }
  &[aria-pressed='true'] {
    border-color: var(--_portico-accent);
    background: var(--_portico-accent-tint);
    color: var(--_portico-accent-text);
    font-weight: 500;
  }
  @media (forced-colors: active) {
    &[aria-pressed='true'] { outline: 2px solid; }
    &[aria-pressed='true']:focus-visible { outline: 4px solid Highlight; }
  }
`;
