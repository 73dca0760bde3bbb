/** An exact fraction, always in lowest terms with a positive denominator. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction n/d in lowest terms. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('A fraction cannot have the denominator 0.');
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d * sign) || 1n;
  return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

/** Reads `12`, `-0.05` or `1/3`. */
export function parseExact(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`Not an exact number: ${text}`);
  const [, minus, whole = '0', decimals = '', denominator] = match;
  const digits = BigInt(whole + decimals);
  const n = minus ? -digits : digits;
  return rational(n, denominator ? BigInt(denominator) : 10n ** BigInt(decimals.length));
}

/** Writes a finite decimal where there is one, else `n/d`. */
export function toExact({ n, d }: Rational): string {
  let rest = d;
  let places = 0;
  // A fraction is a finite decimal when its denominator has no prime factor but 2 and 5.
  for (const factor of [10n, 5n, 2n]) {
    while (rest % factor === 0n) {
      rest /= factor;
      places += 1;
    }
  }
  if (rest !== 1n) return `${n}/${d}`;
  const scaled = (n * 10n ** BigInt(places)) / d;
  const sign = scaled < 0n ? '-' : '';
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  return decimals ? `${sign}${whole}.${decimals}` : `${sign}${whole}`;
}

/** The product, exactly. */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** The sum, exactly. */
export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** Below, at or above 0 as `a` is less than, equal to or more than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/**
 * Rounds to a whole number, half away from zero, so that a mirrored refund cancels to zero:
 * 1.5 is 2 and −1.5 is −2.
 */
export function round({ n, d }: Rational): bigint {
  const half = (n < 0n ? -n : n) * 2n + d;
  const magnitude = half / (2n * d);
  return n < 0n ? -magnitude : magnitude;
}
