/** Where amounts stand in a chart. */
export interface ChartScale {
  /** Amounts with a line of their own, largest first, equally far apart. */
  readonly ticks: readonly number[];
  /** The height of an amount, from 0 at the top to 100 at the bottom. */
  readonly y: (amount: number) => number;
}

const wantedSteps = 3;
const niceSteps = [1, 2, 2.5, 5, 10] as const;

/** A scale with round numbers that has zero in it and holds every amount. */
export function chartScale(amounts: readonly number[]): ChartScale {
  const high = Math.max(0, ...amounts);
  const low = Math.min(0, ...amounts);
  const step = niceStep((high - low) / wantedSteps);
  const top = Math.ceil(high / step) * step;
  const bottom = Math.floor(low / step) * step;
  const count = Math.round((top - bottom) / step) + 1;
  return {
    ticks: Array.from({ length: count }, (_, index) => top - index * step),
    y: (amount) => (top === bottom ? 100 : (100 * (top - amount)) / (top - bottom)),
  };
}

/** The smallest round number that is not below the rough one. */
function niceStep(rough: number): number {
  if (rough <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = niceSteps.find((one) => one * power >= rough) ?? 10;
  return factor * power;
}

/** The line through amounts, each in the middle of its column, one column wide each. */
export function linePath(amounts: readonly number[], { y }: ChartScale, from = 0): string {
  return amounts
    .map((amount, index) => `${index === 0 ? 'M' : 'L'}${from + index + 0.5} ${round(y(amount))}`)
    .join('');
}

/** The area between the line and zero. */
export function areaPath(amounts: readonly number[], scale: ChartScale): string {
  if (amounts.length < 2) return '';
  const zero = round(scale.y(0));
  return `${linePath(amounts, scale)}L${amounts.length - 0.5} ${zero}L0.5 ${zero}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
