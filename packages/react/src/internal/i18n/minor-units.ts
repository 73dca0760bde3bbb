// ISO 4217 decimals that are not 2. Intl knows display habits instead (it writes UGX 500 but
// also IQD without its fils), and the contract's own table comes with a schema library.
const decimalsByCurrency: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Decimals of a currency: 2 for USD, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  return decimalsByCurrency[currency] ?? 2;
}

/** Minor units as a decimal number, digit by digit: 12450 USD is `124.50`. Never a float. */
export function toDecimal(minorUnits: number | bigint, currency: string): `${number}` {
  const decimals = decimalsOf(currency);
  const digits = String(minorUnits)
    .replace('-', '')
    .padStart(decimals + 1, '0');
  const sign = minorUnits < 0 ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${sign}${whole}${fraction}` as `${number}`;
}

/** What a person typed as minor units, or undefined when it is no amount of this currency. */
export function fromDecimal(text: string, currency: string): number | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, minus, whole = '0', fraction = ''] = match;
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return undefined;
  return Number(`${minus}${whole}${fraction.padEnd(decimals, '0')}`);
}
