import { add, multiply, parseExact, rational, round, toExact } from '@portico/sdk/engine';
import type { Rational } from '@portico/sdk/engine';
import { decimalsOf } from '../i18n/index.ts';

const fractionDigits = 6;

// `1/3` has no finite decimal; six digits say enough to a reader.
function toText(value: Rational): string {
  const text = toExact(value);
  if (!text.includes('/')) return text;
  const scale = rational(10n ** BigInt(fractionDigits));
  const rounded = rational(round(multiply(value, scale)));
  return toExact(multiply(rounded, rational(1n, scale.n)));
}

/** Exact minor units as an exact amount: `13072.5` of USD is `130.725`. */
export function toMajor(exact: string, currency: string): string {
  const unit = rational(1n, 10n ** BigInt(decimalsOf(currency)));
  return toText(multiply(parseExact(exact), unit));
}

/** A factor as a share that may be formatted: `1/4` is `0.25`. */
export function shareOf(factor: string): string {
  return toText(parseExact(factor));
}

/** What a factor adds: `1.05` is `0.05`. */
export function lessOne(factor: string): string {
  return toText(add(parseExact(factor), rational(-1n)));
}

/** The same number with the other sign. */
export function negated(exact: string): string {
  return toText(multiply(parseExact(exact), rational(-1n)));
}

/** Whether there is nothing to round. */
export function isWhole(exact: string): boolean {
  return parseExact(exact).d === 1n;
}
