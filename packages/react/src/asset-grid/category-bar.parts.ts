import { part } from '../internal/style/index.ts';
import { forcedChoice, outOfSight } from '../internal/ui/index.ts';

/** Scrolls sideways from edge to edge of the card; what is cut off fades, as there is more. */
export const BarPart = part('div', 'portico-asset-bar')`
  min-inline-size: 0;
  padding: 0 var(--_portico-space-5) var(--_portico-space-4);
  overflow-x: auto;
  overscroll-behavior-x: contain;
  scrollbar-width: none;
  scroll-padding-inline: var(--_portico-space-6);
  mask-image: linear-gradient(
    to right,
    transparent,
    black 16px,
    black calc(100% - 16px),
    transparent
  );
  &::-webkit-scrollbar { display: none; }
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
  @container portico (min-width: 960px) {
    padding: 0 0 var(--_portico-space-5) var(--_portico-space-4);
    padding-inline: calc(var(--_portico-space-5) - var(--_portico-space-3)) 0;
    overflow: visible;
    mask-image: none;
  }
`;

export const TrackPart = part('div', 'portico-asset-categories')`
  display: inline-flex;
  padding: 2px;
  border-radius: var(--_portico-radius);
  background: var(--_portico-hover);
  @container portico (min-width: 960px) {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 0;
    background: none;
  }
`;

export const CategoryPart = part('label', 'portico-asset-category')`
  position: relative;
  display: flex;
  flex: none;
  align-items: center;
  gap: var(--_portico-space-2);
  min-block-size: calc(var(--_portico-control-sm) - 2px);
  padding-inline: var(--_portico-space-3);
  border-radius: calc(var(--_portico-radius) - 2px);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-weight: 500;
  white-space: nowrap;
  cursor: pointer;
  transition: color 120ms, background-color 120ms;
  @media (hover: hover) { &:hover { color: var(--_portico-foreground); } }
  &:has(:checked) {
    background: var(--_portico-raised);
    color: var(--_portico-foreground);
    box-shadow: 0 0 0 1px var(--_portico-hairline), 0 1px 2px rgb(0 0 0 / 0.06);
  }
  &:has(:focus-visible) { outline: 2px solid var(--_portico-focus); outline-offset: 0; }
  ${forcedChoice}
  @container portico (min-width: 960px) {
    min-block-size: var(--_portico-control-sm);
    padding-block: 2px;
    border-radius: var(--_portico-radius);
    white-space: normal;
    @media (hover: hover) { &:hover { background: var(--_portico-hover); } }
    &:has(:checked) { background: var(--_portico-hover); box-shadow: none; }
  }
`;

export const ChoicePart = part('input', 'portico-asset-choice')`
  ${outOfSight}
`;

export const CountPart = part('span', 'portico-asset-count')`
  margin-inline-start: auto;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 400;
  font-variant-numeric: tabular-nums;
`;
