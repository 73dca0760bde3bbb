import { part } from '../internal/style/index.ts';

export const SliderPart = part('div', 'portico-slider')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2px;
`;

export const SliderLabelPart = part('label', 'portico-slider-label')`
  font-size: var(--_portico-font-sm);
  font-weight: 500;
  line-height: 1.4;
`;

export const SliderRowPart = part('div', 'portico-slider-row')`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 8.5em;
  align-items: start;
  gap: var(--_portico-space-3);
`;

// A thumb and a track of our own: the platform's differ in height, colour and focus.
const track = `
  block-size: 4px;
  border-radius: 999px;
  background: var(--_portico-active);
`;
const thumb = `
  appearance: none;
  box-sizing: border-box;
  inline-size: 18px;
  block-size: 18px;
  border: 5px solid var(--_portico-accent);
  border-radius: 50%;
  background: var(--_portico-background);
`;

export const RangePart = part('input', 'portico-slider-range')`
  appearance: none;
  inline-size: 100%;
  min-inline-size: 0;
  block-size: var(--_portico-control-sm);
  margin: 0;
  background: none;
  cursor: pointer;
  &::-webkit-slider-runnable-track { ${track} }
  &::-moz-range-track { ${track} }
  &::-webkit-slider-thumb { ${thumb} margin-block-start: -7px; }
  &::-moz-range-thumb { ${thumb} }
  &:focus { outline: none; }
  &:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--_portico-focus);
    outline-offset: 2px;
  }
  &:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--_portico-focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    appearance: auto;
    &:focus-visible { outline: 2px solid Highlight; }
  }
`;

export const NumberPart = part('div', 'portico-slider-number')`
  min-inline-size: 0;
  font-variant-numeric: tabular-nums;
`;
