// Shares and factors are exact decimals: `0.125` is 12.5 %, `1.05` is +5 %. They are moved digit by
// digit, never through a float.

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/;

function tidy(sign: string, whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  const text = rest === '' ? digits : `${digits}.${rest}`;
  return sign !== '' && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A share in per cent: `0.125` is `12.5`. Undefined for what is no decimal. */
export function toPercent(share: string): string | undefined {
  const match = decimal.exec(share);
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const padded = fraction.padEnd(2, '0');
  return tidy(sign, whole + padded.slice(0, 2), padded.slice(2));
}

/** A percentage as a share: `12.5` is `0.125`. Undefined for what is no decimal. */
export function fromPercent(percent: string): string | undefined {
  const match = decimal.exec(percent);
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const padded = whole.padStart(3, '0');
  return tidy(sign, padded.slice(0, -2), padded.slice(-2) + fraction);
}

/** What a factor adds, in per cent: `1.05` is `5`. */
export function toMore(factor: string): string | undefined {
  return shifted(toPercent(factor), -100n);
}

/** A bonus in per cent as a factor: `5` is `1.05`. */
export function fromMore(percent: string): string | undefined {
  const whole = shifted(percent, 100n);
  return whole === undefined ? undefined : fromPercent(whole);
}

/** A decimal with a whole number added to it. */
function shifted(text: string | undefined, by: bigint): string | undefined {
  const match = text === undefined ? null : decimal.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const scale = 10n ** BigInt(fraction.length);
  const units = BigInt(`${sign}${whole}${fraction}`) + by * scale;
  const digits = (units < 0n ? -units : units).toString().padStart(fraction.length + 1, '0');
  const at = digits.length - fraction.length;
  return tidy(units < 0n ? '-' : '', digits.slice(0, at), digits.slice(at));
}
