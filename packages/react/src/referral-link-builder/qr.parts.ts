import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

/** The code itself. Colours of the system must not touch it: it would no longer scan. */
export const QrPicturePart = part('svg', 'portico-qr-picture')`
  display: block;
  inline-size: 100%;
  block-size: auto;
  aspect-ratio: 1;
  forced-color-adjust: none;
`;

/** The small code beside a link; opens the large one. */
export const QrThumbPart = part('button', 'portico-qr-thumb')`
  ${plainControl}
  display: block;
  inline-size: 100%;
  border-radius: inherit;
  overflow: hidden;
  cursor: pointer;
  ${focusRing}
  &:hover { box-shadow: 0 0 0 1px var(--_portico-border); }
  &:focus-visible { box-shadow: none; }
`;

export const QrSheetPart = part('div', 'portico-qr-sheet')`
  display: grid;
  gap: var(--_portico-space-4);
  justify-items: center;
  text-align: center;
`;

/** The paper that the large code lies on. */
export const QrPaperPart = part('div', 'portico-qr-paper')`
  display: grid;
  place-items: center;
  inline-size: min(16rem, 100%);
  aspect-ratio: 1;
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius-card);
  background: #fff;
  overflow: hidden;
`;

export const QrAddressPart = part('p', 'portico-qr-address')`
  margin: 0;
  font-weight: 500;
  overflow-wrap: anywhere;
  user-select: all;
`;

export const QrHintPart = part('p', 'portico-qr-hint')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  text-wrap: balance;
  &[data-tone='danger'] { color: var(--_portico-danger-text); }
`;

export const QrActionsPart = part('div', 'portico-qr-actions')`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: var(--_portico-space-2);
`;
