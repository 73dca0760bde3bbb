import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

export const ShareListPart = part('ul', 'portico-link-share-list')`
  display: grid;
  margin: 0;
  padding: 0;
  list-style: none;
`;

const item = `
  ${plainControl}
  box-sizing: border-box;
  display: flex;
  align-items: center;
  gap: var(--_portico-space-3);
  inline-size: 100%;
  min-block-size: calc(var(--_portico-control) - 2px);
  padding-inline: var(--_portico-space-2);
  border-radius: calc(var(--_portico-radius) - 3px);
  text-align: start;
  text-decoration: none;
  cursor: pointer;
  & > svg { flex: none; color: var(--_portico-muted); }
  &:hover { background: var(--_portico-hover); }
  ${focusRing}
  &:focus-visible { outline-offset: -2px; }
`;

export const ShareLinkPart = part('a', 'portico-link-share')`
  ${item}
`;

export const ShareButtonPart = part('button', 'portico-link-share-device')`
  ${item}
`;
