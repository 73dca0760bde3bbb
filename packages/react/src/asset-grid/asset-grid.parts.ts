import { part } from '../internal/style/index.ts';

export const SearchPart = part('div', 'portico-asset-search')`
  flex: 0 1 16rem;
  min-inline-size: 0;
  & > .portico-skeleton { block-size: calc(var(--_portico-control-sm) + 2px); }
  @container portico (max-width: 640px) { flex-basis: 100%; }
`;

/** Categories above the cards, or beside them where there is room. */
export const LayoutPart = part('div', 'portico-asset-layout')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  min-inline-size: 0;
  @container portico (min-width: 960px) {
    &[data-bar] { grid-template-columns: 13.5rem minmax(0, 1fr); }
  }
`;

export const ShelfPart = part('div', 'portico-asset-shelf')`
  container: portico-asset-shelf / inline-size;
  min-inline-size: 0;
  padding: 0 var(--_portico-space-5) var(--_portico-space-5);
  @container portico (max-width: 640px) {
    padding: 0 var(--_portico-space-4) var(--_portico-space-4);
  }
`;

/** The cards: one column of rows in the narrowest slot, up to four of pictures in a wide one. */
export const CardsPart = part('ul', 'portico-asset-cards')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-5) var(--_portico-space-4);
  margin: 0;
  padding: 0;
  list-style: none;
  &[data-previous] { opacity: 0.6; transition: opacity 120ms 200ms; }
  @container portico (max-width: 479px) { gap: var(--_portico-space-4); }
  @container portico (min-width: 480px) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  @container portico (min-width: 672px) { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  @container portico (min-width: 1180px) { grid-template-columns: repeat(4, minmax(0, 1fr)); }
`;

export const FootPart = part('div', 'portico-asset-foot')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: var(--_portico-space-2) var(--_portico-space-3);
  margin-block-start: var(--_portico-space-5);
`;

export const FootNotePart = part('span', 'portico-asset-foot-note')`
  color: var(--_portico-danger-text);
  font-size: var(--_portico-font-sm);
`;

/** Above the cards when all of them wait for one tier. */
export const LockedNotePart = part('div', 'portico-asset-locked-note')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-3);
  margin-block-end: var(--_portico-space-5);
  padding: var(--_portico-space-3) var(--_portico-space-4);
  border-radius: var(--_portico-radius);
  background: var(--_portico-accent-tint);
`;

export const LockedMarkPart = part('span', 'portico-asset-locked-mark')`
  display: grid;
  color: var(--_portico-accent-text);
`;

export const LockedWordsPart = part('p', 'portico-asset-locked-words')`
  flex: 1 1 14rem;
  display: grid;
  margin: 0;
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
  & > :first-child { font-size: var(--_portico-font-md); font-weight: 600; }
`;

/** Categories that are on their way. */
export const BarSkeletonPart = part('div', 'portico-asset-bar-skeleton')`
  block-size: calc(var(--_portico-control-sm) + 2px);
  margin: 0 var(--_portico-space-5) var(--_portico-space-4);
  overflow: hidden;
  @container portico (max-width: 640px) { margin-inline: var(--_portico-space-4); }
  @container portico (min-width: 960px) {
    display: grid;
    align-content: start;
    gap: var(--_portico-space-2);
    block-size: auto;
    margin-inline-end: var(--_portico-space-4);
    & > .portico-skeleton {
      block-size: calc(var(--_portico-control-sm) - 8px);
      margin-block: 1px;
    }
  }
`;
