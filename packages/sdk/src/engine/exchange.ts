import { currencyExponents } from '../contract/currencies.ts';
import type { Currency, Money } from '../contract/money.ts';
import type { Facts, MissingRate, RateFacts } from './facts.ts';
import { factorFrom, toMinorUnits, type Factor } from './factor.ts';
import type { Move, StepFacts } from './move.ts';
import { multiply, parseExact, rational, round, type Rational } from './rational.ts';

/** A `convert` step; it looks at nothing but its rate. */
export interface Conversion extends Move {
  readonly kind: 'convert';
  readonly facts: () => StepFacts;
}

const parsed = new WeakMap<RateFacts, Conversion>();

/** The step from one currency to another by the rates of the facts; null when none is known. */
export function findConversion(
  rates: Facts['rates'],
  { from, to }: MissingRate,
): Conversion | null {
  const rate = rates?.find((one) => one.from === from && one.to === to);
  if (!rate) return null;
  const known = parsed.get(rate);
  if (known) return known;
  const { source, date } = rate;
  const facts = { from, to, rate: rate.rate, source, date };
  const move: Conversion = { kind: 'convert', by: toMinorFactor(rate), facts: () => facts };
  parsed.set(rate, move);
  return move;
}

/** Between minor units: a rate of yen to dollars also moves the point by two places. */
function toMinorFactor({ from, to, rate }: RateFacts): Factor {
  const value = parseExact(rate);
  if (value.n <= 0n) throw new RangeError(`An exchange rate must be more than zero, not ${rate}.`);
  const places = exponentOf(to) - exponentOf(from);
  const shift = 10n ** BigInt(Math.abs(places));
  return factorFrom(multiply(value, places < 0 ? rational(1n, shift) : rational(shift)));
}

function exponentOf(code: string): number {
  const exponent = Object.hasOwn(currencyExponents, code)
    ? currencyExponents[code as Currency]
    : undefined;
  if (exponent === undefined) throw new RangeError(`Not an ISO 4217 currency: ${code}.`);
  return exponent;
}

/** Money in another currency as an exact number of minor units; null when no rate is known. */
export function sizeIn(
  { amount, currency }: { amount: number; currency: string },
  to: string,
  rates: Facts['rates'],
): Rational | null {
  const whole = rational(BigInt(amount));
  if (currency === to) return whole;
  const conversion = findConversion(rates, { from: currency, to });
  return conversion && multiply(whole, conversion.by.exact);
}

/** The same in whole minor units, for what an amount is raised or lowered to. */
export function limitIn(limit: Money, to: string, rates: Facts['rates']): number | null {
  if (limit.currency === to) return limit.amount;
  const size = sizeIn(limit, to, rates);
  return size && toMinorUnits(round(size));
}
