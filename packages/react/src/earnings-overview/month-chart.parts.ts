import { part } from '../internal/style/index.ts';

// The amounts stand before the line and above it, so that neither hides the other.
const gutter = '3.2em';
const above = '1.2em';

/** Readout, plot and the names of the months. */
export const ChartPart = part('div', 'portico-month-chart')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-2);
`;

export const ReadoutPart = part('p', 'portico-month-readout')`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 var(--_portico-space-2);
  margin: 0;
  /* Two lines in a narrow slot, whatever is read: the chart must not jump. */
  @container portico (max-width: 480px) { min-block-size: 3em; align-content: start; }
`;

export const ReadoutNamePart = part('span', 'portico-month-readout-name')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const ReadoutValuePart = part('strong', 'portico-month-readout-value')`
  font-weight: 600;
  font-variant-numeric: tabular-nums;
`;

export const ReadoutChangePart = part('span', 'portico-month-readout-change')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
`;

export const PlotPart = part('div', 'portico-month-plot')`
  position: relative;
  block-size: 196px;
  border-radius: 2px;
  font-size: var(--_portico-font-xs);
  touch-action: pan-y;
  &:has(:focus-visible) { outline: 2px solid var(--_portico-focus); outline-offset: 4px; }
`;

/** Four or five lines with the amount above each. */
export const TicksPart = part('div', 'portico-month-ticks')`
  position: absolute;
  inset-block: ${above} 0;
  inset-inline: 0;
  display: flex;
  flex-direction: column;
  justify-content: space-between;
  pointer-events: none;
`;

export const TickPart = part('div', 'portico-month-tick')`
  position: relative;
  block-size: 0;
  border-block-start: 1px solid var(--_portico-hairline);
  color: var(--_portico-muted);
  font-variant-numeric: tabular-nums;
  line-height: 1;
  &[data-zero] { border-color: var(--_portico-edge); }
  & > span {
    position: absolute;
    inset-block-end: 3px;
    inset-inline-start: 0;
  }
`;

/** Drawn in columns of one unit and stretched; strokes keep their width. */
export const DrawingPart = part('svg', 'portico-month-drawing')`
  position: absolute;
  inset-block: ${above} 0;
  inset-inline: ${gutter} 0;
  inline-size: calc(100% - ${gutter});
  block-size: calc(100% - ${above});
  overflow: visible;
  fill: none;
  pointer-events: none;
  &:dir(rtl) { scale: -1 1; }
`;

export const AreaPart = part('path', 'portico-month-area')`
  fill: var(--_portico-accent);
  opacity: 0.08;
`;

export const LinePart = part('path', 'portico-month-line')`
  stroke: var(--_portico-accent);
  stroke-width: 2;
  stroke-linejoin: round;
  stroke-linecap: round;
  vector-effect: non-scaling-stroke;
  &[data-open] { stroke-dasharray: 2 5; }
  @media (forced-colors: active) { stroke: Highlight; }
`;

export const CrosshairPart = part('path', 'portico-month-crosshair')`
  stroke: var(--_portico-edge);
  stroke-width: 1;
  vector-effect: non-scaling-stroke;
`;

/** A line of no length with a round end is a dot that stretching leaves round. */
export const DotPart = part('path', 'portico-month-dot')`
  stroke: var(--_portico-accent);
  stroke-width: 8;
  stroke-linecap: round;
  vector-effect: non-scaling-stroke;
  &[data-edge] { stroke: var(--_portico-background); stroke-width: 13; }
`;

/** Holds the focus and the value; the pointer goes to the field above it. */
export const PickPart = part('input', 'portico-month-pick')`
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  margin: 0;
  opacity: 0;
  pointer-events: none;
`;

export const FieldPart = part('div', 'portico-month-field')`
  position: absolute;
  inset-block: 0;
  inset-inline: ${gutter} 0;
  cursor: crosshair;
`;

export const MonthsPart = part('div', 'portico-month-names')`
  display: flex;
  padding-inline-start: ${gutter};
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
`;

/** One column each; where there is no room, only some say their name. */
export const MonthPart = part('span', 'portico-month-name')`
  flex: 1 1 0;
  display: flex;
  justify-content: center;
  min-inline-size: 0;
  white-space: nowrap;
  &[data-current] { color: var(--_portico-foreground); font-weight: 500; }
  & > span { visibility: hidden; }
  &[data-named] > span { visibility: visible; }
  @container portico (max-width: 640px) {
    &[data-named='wide'] > span { visibility: hidden; }
  }
`;
