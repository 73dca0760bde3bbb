import { part } from '../internal/style/index.ts';

/** Where a picture lies: neutral, and neither so light nor so dark that a logo drowns in it. */
export const GroundPart = part('span', 'portico-asset-ground')`
  position: relative;
  display: grid;
  place-items: center;
  inline-size: 100%;
  block-size: 100%;
  overflow: hidden;
  background: color-mix(in oklab, var(--_portico-foreground) 7%, var(--_portico-background));
`;

/** Fills the ground when it has its shape; lies on it with a margin when it has another. */
export const ImagePart = part('img', 'portico-asset-image')`
  position: absolute;
  inset: 0;
  margin: auto;
  inline-size: 86%;
  block-size: 86%;
  max-inline-size: none;
  object-fit: contain;
  filter: drop-shadow(0 1px 2px rgb(0 0 0 / 0.14));
  opacity: 0;
  &[data-fit] { opacity: 1; transition: opacity 200ms ease-out; }
  &[data-fit='fill'] { inline-size: 100%; block-size: 100%; object-fit: cover; filter: none; }
  @media (prefers-reduced-motion: reduce) { transition: none; }
`;

/** The format as a sheet of paper or a screen. */
export const SheetPart = part('span', 'portico-asset-sheet')`
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 4px;
  block-size: 62%;
  max-block-size: 12rem;
  min-block-size: 44px;
  aspect-ratio: 3 / 4;
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius-sm);
  background: light-dark(
    var(--_portico-raised),
    color-mix(in oklab, var(--_portico-foreground) 14%, var(--_portico-background))
  );
  color: var(--_portico-muted);
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.05);
  &[data-shape='screen'] { block-size: 50%; aspect-ratio: 16 / 10; }
`;

export const SheetFormatPart = part('span', 'portico-asset-sheet-format')`
  font-size: var(--_portico-font-xs);
  font-weight: 600;
  line-height: 1.2;
  letter-spacing: 0.04em;
  text-transform: uppercase;
  &::after { content: attr(data-format); }
`;
