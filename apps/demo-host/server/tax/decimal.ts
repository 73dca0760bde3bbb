import { exponentOf, type Currency } from '@portico/sdk/contract';

/** Minor units as a plain decimal: 123456 of the US dollar is `1234.56`. */
export function toDecimal(amount: number, currency: Currency): string {
  const places = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = amount < 0 ? '-' : '';
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/** The same for people to read: `USD 1,234.56`. */
export function toPrice(amount: number, currency: Currency): string {
  const [whole = '', places] = toDecimal(amount, currency).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${currency} ${places === undefined ? grouped : `${grouped}.${places}`}`;
}

/** Whole units, rounded half up: what the OECD's schema wants. */
export function toWholeUnits(amount: number, currency: Currency): string {
  const unit = 10n ** BigInt(exponentOf(currency));
  return String((BigInt(amount) * 2n + unit) / (2n * unit));
}
