import { multiply, parseExact, rational, round, toExact, type Rational } from './rational.ts';

/**
 * An exact factor, parsed once: as text for people, as a fraction of plain numbers for speed. A
 * part above 2^53 − 1 is `Infinity`, which sends every product with it to the exact arithmetic.
 */
export interface Factor {
  readonly text: string;
  readonly exact: Rational;
  readonly n: number;
  readonly d: number;
}

const limit = Number.MAX_SAFE_INTEGER;

export function factorOf(text: string): Factor {
  return made(text, parseExact(text));
}

export function factorFrom(exact: Rational): Factor {
  return made(toExact(exact), exact);
}

function made(text: string, exact: Rational): Factor {
  return { text, exact, n: plain(exact.n), d: plain(exact.d) };
}

function plain(value: bigint): number {
  return value > limit || value < -limit ? Infinity : Number(value);
}

/** `start` times all factors, rounded once, half away from zero, to whole minor units. */
export function scale(start: number, factors: readonly { readonly by: Factor }[]): number {
  let n = start;
  let d = 1;
  for (const { by } of factors) {
    n *= by.n;
    d *= by.d;
    // A product of whole numbers that stays below 2^53 is exact. NaN fails the comparison too.
    if (!(n <= limit && n >= -limit && d <= limit)) return scaleExactly(start, factors);
  }
  return roundFraction(n, d);
}

/** The same by whole numbers of any length. */
export function scaleExactly(start: number, factors: readonly { readonly by: Factor }[]): number {
  let value = rational(BigInt(start));
  for (const { by } of factors) value = multiply(value, by.exact);
  return toMinorUnits(round(value));
}

function roundFraction(n: number, d: number): number {
  // Adding 0 makes 0 of −0, which would be another value to whoever compares.
  if (d === 1) return n + 0;
  const size = Math.abs(n);
  // Both are below 2^53, so the floor of the quotient is exact: a quotient just below a whole
  // number k is at least 1/d away from it, and 1/d is more than half a unit in the last place.
  const whole = Math.floor(size / d);
  const rest = size - whole * d;
  const rounded = rest >= d - rest ? whole + 1 : whole;
  return (n < 0 ? -rounded : rounded) + 0;
}

/** A whole number of minor units, or an error where it could not be kept exactly. */
export function toMinorUnits(value: bigint): number {
  const amount = Number(value);
  checkMinorUnits(amount, 'An amount');
  return amount;
}

export function checkMinorUnits(amount: number, what: string): void {
  if (Number.isSafeInteger(amount)) return;
  throw new RangeError(
    `${what} must be whole minor units up to 2^53 − 1 (${limit}), not ${amount}.`,
  );
}
