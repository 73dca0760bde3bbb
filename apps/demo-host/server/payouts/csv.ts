import type { Currency, Money } from '@portico/sdk/contract';
import { exponentOf } from '@portico/sdk/contract';
import { toCell } from '../commissions/index.ts';

/** The mark in front makes spreadsheets read UTF-8. */
export function csvHead(columns: readonly string[]): string {
  return `\ufeff${columns.join(',')}\r\n`;
}

/** One line (RFC 4180); a cell that a spreadsheet would calculate is defused. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** Minor units as a decimal number: `-12.50`. */
export function decimal({ amount, currency }: Money): string {
  const places = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = amount < 0 ? '-' : '';
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

export const moneyOf = (amount: number, currency: Currency): Money => ({ amount, currency });
