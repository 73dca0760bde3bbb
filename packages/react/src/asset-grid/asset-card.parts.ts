import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

/** A picture over its words; in the narrowest slot a row with a small picture. */
export const CardPart = part('li', 'portico-asset-card')`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  grid-template-rows: auto 1fr;
  align-items: start;
  gap: var(--_portico-space-3) var(--_portico-space-2);
  min-inline-size: 0;
  @container portico (max-width: 479px) {
    grid-template-columns: 6.5rem minmax(0, 1fr) auto;
    grid-template-rows: auto;
    align-items: center;
    gap: var(--_portico-space-2) var(--_portico-space-3);
  }
  @container portico (max-width: 359px) {
    grid-template-columns: 5rem minmax(0, 1fr) auto;
  }
`;

/** The picture, which opens the preview. */
export const ThumbPart = part('button', 'portico-asset-thumb')`
  ${plainControl}
  grid-column: 1 / -1;
  position: relative;
  display: block;
  inline-size: 100%;
  aspect-ratio: 4 / 3;
  border-radius: var(--_portico-radius);
  overflow: clip;
  cursor: pointer;
  ${focusRing}
  &::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--_portico-hairline);
    border-radius: inherit;
    transition: border-color 120ms;
  }
  @media (hover: hover) {
    &:hover::after {
      border-color: color-mix(in oklab, var(--_portico-foreground) 30%, transparent);
    }
  }
  @container portico (max-width: 479px) { grid-column: auto; }
`;

/** Fills the thumb; of a locked asset only a glimpse. */
export const PicturePart = part('span', 'portico-asset-picture')`
  position: absolute;
  inset: 0;
  display: grid;
  [data-locked] > .portico-asset-thumb > & { filter: grayscale(0.7) blur(1.5px); opacity: 0.5; }
  /* The lock takes the place of what is written on the sheet. */
  [data-locked] > .portico-asset-thumb > & .portico-asset-sheet { color: transparent; }
`;

/** An eye while it is pointed at; a lock always. */
export const ThumbMarkPart = part('span', 'portico-asset-thumb-mark')`
  position: absolute;
  inset-block-start: var(--_portico-space-2);
  inset-inline-end: var(--_portico-space-2);
  display: grid;
  place-items: center;
  inline-size: 28px;
  block-size: 28px;
  border-radius: 50%;
  background: var(--_portico-raised);
  color: var(--_portico-foreground);
  box-shadow: 0 0 0 1px var(--_portico-hairline), 0 1px 3px rgb(0 0 0 / 0.12);
  opacity: 0;
  transition: opacity 120ms;
  [data-locked] > .portico-asset-thumb > & { inset: 0; margin: auto; opacity: 1; }
  .portico-asset-thumb:focus-visible > & { opacity: 1; }
  @media (hover: hover) { .portico-asset-thumb:hover > & { opacity: 1; } }
`;

export const WordsPart = part('div', 'portico-asset-words')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  & > .portico-skeleton:nth-child(n + 2) { font-size: var(--_portico-font-sm); }
`;

export const TitlePart = part('h3', 'portico-asset-title')`
  display: -webkit-box;
  margin: 0;
  overflow: hidden;
  font: inherit;
  font-weight: 500;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

/** Format and size. */
export const FactsPart = part('p', 'portico-asset-facts')`
  display: flex;
  flex-wrap: wrap;
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
  & > :first-child::after { content: '·'; margin-inline: 6px; }
`;

export const FormatPart = part('span', 'portico-asset-format')`
  text-transform: uppercase;
`;

export const UsagePart = part('p', 'portico-asset-usage')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const ActionPart = part('div', 'portico-asset-action')`
  & [data-download='done'] { color: var(--_portico-success-text); }
`;

export const ThumbSkeletonPart = part('div', 'portico-asset-thumb-skeleton')`
  grid-column: 1 / -1;
  aspect-ratio: 4 / 3;
  @container portico (max-width: 479px) { grid-column: auto; }
`;
