import { part } from '../internal/style/index.ts';
import { headingFont } from '../internal/ui/index.ts';

/** The card; confetti is clipped to it. */
export const FramePart = part('div', 'portico-tier-card')`
  position: relative;
  min-inline-size: 0;
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius-card);
  background: var(--_portico-background);
  overflow: clip;
`;

export const StatusPart = part('div', 'portico-tier-status')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: center;
  gap: var(--_portico-space-5);
  @container portico (max-width: 300px) { grid-template-columns: minmax(0, 1fr); }
`;

export const RingPart = part('div', 'portico-tier-ring-figure')`
  position: relative;
  display: grid;
  place-items: center;
  inline-size: 112px;
  block-size: 112px;
  &[data-waiting] {
    border: 10px solid var(--_portico-active);
    border-radius: 50%;
  }
`;

export const RingDrawingPart = part('svg', 'portico-tier-ring-drawing')`
  grid-area: 1 / 1;
  inline-size: 100%;
  block-size: 100%;
  rotate: -90deg;
  fill: none;
  stroke-width: 9;
  &:dir(rtl) { scale: 1 -1; }
`;

export const RingTrackPart = part('circle', 'portico-tier-ring-track')`
  stroke: var(--_portico-active);
`;

export const RingLinePart = part('circle', 'portico-tier-ring-line')`
  stroke: var(--_portico-accent);
  stroke-linecap: round;
  transition: stroke-dasharray 600ms cubic-bezier(0.2, 0.7, 0.2, 1);
  animation: portico-tier-ring-fill 600ms cubic-bezier(0.2, 0.7, 0.2, 1);
  @keyframes portico-tier-ring-fill { from { stroke-dasharray: 0 100; } }
  @media (prefers-reduced-motion: reduce) { animation: none; transition: none; }
  @media (forced-colors: active) { stroke: Highlight; }
`;

export const RingFigurePart = part('span', 'portico-tier-ring-text')`
  ${headingFont}
  grid-area: 1 / 1;
  display: grid;
  place-items: center;
  color: var(--_portico-foreground);
  font-size: var(--_portico-font-2xl);
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  letter-spacing: -0.02em;
  line-height: 1.2;
`;

export const WordsPart = part('div', 'portico-tier-words')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-1);
  min-inline-size: 0;
  overflow-wrap: anywhere;
`;

export const TierPart = part('strong', 'portico-tier-name')`
  ${headingFont}
  font-size: var(--_portico-font-xl);
  font-weight: 600;
  line-height: 1.2;
  letter-spacing: -0.01em;
  overflow-wrap: anywhere;
`;

export const SentencePart = part('span', 'portico-tier-sentence')`
  text-wrap: pretty;
`;

export const FinePart = part('span', 'portico-tier-fine')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
`;

export const ChecklistPart = part('section', 'portico-tier-checklist')`
  margin-block-start: var(--_portico-space-5);
  padding-block-start: var(--_portico-space-4);
  border-block-start: 1px solid var(--_portico-hairline);
`;

export const ChecklistTitlePart = part('h3', 'portico-tier-checklist-title')`
  margin: 0;
  padding-block-end: var(--_portico-space-2);
  color: var(--_portico-muted);
  font: inherit;
  font-size: var(--_portico-font-sm);
  font-weight: 500;
`;

export const PointsPart = part('ul', 'portico-tier-points')`
  margin: 0;
  padding: 0;
  list-style: none;
`;

export const PointPart = part('li', 'portico-tier-point')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: center;
  gap: var(--_portico-space-1) var(--_portico-space-2);
  padding-block: var(--_portico-space-2);
  &[data-waiting] { grid-template-columns: minmax(0, 1fr); }
`;

export const PointMarkPart = part('span', 'portico-tier-point-mark')`
  display: grid;
  color: var(--_portico-muted);
  [data-met] > & { color: var(--_portico-success-text); }
`;

export const PointNamePart = part('span', 'portico-tier-point-name')`
  position: relative;
  min-inline-size: 0;
  text-wrap: pretty;
`;

export const PointValuePart = part('span', 'portico-tier-point-value')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
  text-align: end;
  /* Two sums of money leave no room for a name beside them. */
  @container portico (max-width: 360px) { grid-column: 2 / -1; text-align: start; }
`;

export const PointBarPart = part('div', 'portico-tier-point-bar')`
  grid-column: 2 / -1;
  display: flex;
  align-items: center;
  gap: var(--_portico-space-3);
  & > .portico-progress { flex: 1; }
  /* The words of the button end where the figures above them end. */
  & > .portico-button {
    margin-inline-end: calc(-1 * var(--_portico-space-2) - 2px);
    white-space: nowrap;
  }
`;

export const CelebrationPart = part('div', 'portico-tier-celebration')`
  display: flex;
  align-items: center;
  gap: var(--_portico-space-3);
  margin-block-end: var(--_portico-space-4);
  padding: var(--_portico-space-3) var(--_portico-space-5);
  background: var(--_portico-accent-tint);
  animation: portico-tier-celebration-in var(--_portico-enter);
  @keyframes portico-tier-celebration-in { from { opacity: 0; translate: 0 -4px; } }
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const CelebrationMarkPart = part('span', 'portico-tier-celebration-mark')`
  display: grid;
  color: var(--_portico-accent-text);
`;

export const CelebrationWordsPart = part('div', 'portico-tier-celebration-words')`
  flex: 1;
  display: grid;
  min-inline-size: 0;
  font-size: var(--_portico-font-sm);
`;

export const CelebrationTitlePart = part('strong', 'portico-tier-celebration-title')`
  font-size: var(--_portico-font-md);
  font-weight: 600;
`;

/** Over the whole card, never in the way of a press. */
export const ConfettiPart = part('canvas', 'portico-tier-confetti')`
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  color: var(--_portico-accent);
  pointer-events: none;
`;
