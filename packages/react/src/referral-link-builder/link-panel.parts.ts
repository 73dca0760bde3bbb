import { part } from '../internal/style/index.ts';

/** The link in hand: to copy, share, scan. */
export const PanelPart = part('div', 'portico-link-panel')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  align-content: start;
  min-inline-size: 0;
  @container portico (min-width: 640px) {
    grid-template-columns: minmax(0, 1fr) minmax(18rem, 0.8fr);
    column-gap: var(--_portico-space-6);
  }
  @container portico (min-width: 900px) {
    .portico-link-bench:not([data-single]) & { grid-template-columns: minmax(0, 1fr); }
  }
`;

export const PanelHeadPart = part('div', 'portico-link-panel-head')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-1);
  min-inline-size: 0;
`;

/** What the link is called, or that it has just been made. */
export const PanelNamePart = part('p', 'portico-link-panel-name')`
  display: flex;
  align-items: center;
  gap: 6px;
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  overflow-wrap: anywhere;
  & > svg { flex: none; }
  & > bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  &[data-tone='success'] { color: var(--_portico-success-text); font-weight: 500; }
`;

/** The address, large enough to read out. */
export const PanelUrlPart = part('p', 'portico-link-url')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xl);
  line-height: 1.3;
  letter-spacing: -0.01em;
  overflow-wrap: anywhere;
  user-select: all;
`;

/** Where it leads, in small print: it is there to be checked, not to be shared. */
export const PanelTargetPart = part('p', 'portico-link-panel-target')`
  display: flex;
  gap: var(--_portico-space-2);
  min-inline-size: 0;
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  & > span { flex: none; }
  & > code { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`;

export const PanelActionsPart = part('div', 'portico-link-panel-actions')`
  display: flex;
  flex-wrap: wrap;
  gap: var(--_portico-space-2);
  & > [data-copy] { display: flex; flex: 1 1 9rem; }
  & > [data-copy] > button { flex: 1; }
`;

/** The code beside what the link has brought. */
export const PanelFactsPart = part('div', 'portico-link-panel-facts')`
  display: flex;
  align-items: center;
  gap: var(--_portico-space-4);
  @container portico (min-width: 640px) { grid-area: 1 / 2 / span 2; }
  @container portico (min-width: 900px) {
    .portico-link-bench:not([data-single]) & { grid-area: auto; }
  }
`;

export const FactsPart = part('dl', 'portico-link-facts')`
  display: grid;
  align-content: center;
  gap: var(--_portico-space-2);
  flex: 1;
  min-inline-size: 0;
  margin: 0;
  & > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_portico-space-3);
  }
  & > div + div {
    padding-block-start: var(--_portico-space-2);
    border-block-start: 1px solid var(--_portico-hairline);
  }
  & dt { color: var(--_portico-muted); font-size: var(--_portico-font-sm); }
  & dd { display: grid; margin: 0; font-weight: 500; text-align: end; }
`;

/** The places to share on, when they are here. */
export const ShareSlotPart = part('div', 'portico-link-share-slot')`
  min-inline-size: 11rem;
  min-block-size: calc(5 * (var(--_portico-control) - 2px));
  margin: calc(4px - var(--_portico-space-3));
`;

/** The place of the small QR code: light in every theme. */
export const QrSlotPart = part('div', 'portico-link-qr')`
  flex: none;
  inline-size: 128px;
  block-size: 128px;
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
  background: #fff;
  &[data-empty] { background: none; border: 0; }
`;
