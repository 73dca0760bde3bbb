import type { Commission } from '@portico/sdk/contract';
import { exponentOf } from '@portico/sdk/contract';

const header = [
  'id',
  'date',
  'customer',
  'product',
  'type',
  'status',
  'amount',
  'currency',
  'payment_amount',
  'payment_currency',
  'hold_until',
  'reversal_of',
];

/** The first line of the file; the mark in front makes spreadsheets read UTF-8. */
export const csvHeader = `\ufeff${header.join(',')}\r\n`;

/** One commission as a CSV line (RFC 4180). */
export function toCsvLine(row: Commission): string {
  const cells = [
    row.id,
    row.occurredAt,
    row.customer?.name ?? row.note ?? '',
    row.payment?.product ?? '',
    row.type,
    row.status,
    decimal(row.amount),
    row.amount.currency,
    row.payment ? decimal(row.payment.amount) : '',
    row.payment?.amount.currency ?? '',
    row.holdUntil,
    row.reversalOf ?? '',
  ];
  return `${cells.map(toCell).join(',')}\r\n`;
}

function decimal({ amount, currency }: Commission['amount']): string {
  const places = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = amount < 0 ? '-' : '';
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front; a plain number
 * is no formula, whatever its sign.
 */
export function toCell(value: string): string {
  const formula = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?$/.test(value);
  const text = formula ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
