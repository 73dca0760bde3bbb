import { part } from '../style/index.ts';
import { focusRing, plainControl } from '../ui/index.ts';

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
