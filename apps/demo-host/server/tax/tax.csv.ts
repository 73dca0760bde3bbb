import { toCell } from '../commissions/index.ts';
import { toDecimal } from './decimal.ts';
import { isReported, toSummary, type PartnerYear } from './tax.service.ts';

const header = [
  'partner_id',
  'partner',
  'legal_name',
  'form',
  'country',
  'tin_last4',
  'paid',
  'withheld',
  'currency',
  'threshold',
  'reportable',
  'problem',
];

/** The first line of the file; the mark in front makes spreadsheets read UTF-8. */
export const csvHeader = `\ufeff${header.join(',')}\r\n`;

/** One partner's year as a CSV line (RFC 4180). */
export function toCsvLine(row: PartnerYear): string {
  const { partner, form, country, tinLast4, paid, withheld, problem } = toSummary(row);
  const cells = [
    partner.id,
    partner.name,
    row.form?.legalName ?? '',
    form ?? '',
    country ?? '',
    tinLast4 ?? '',
    toDecimal(paid.amount, 'USD'),
    toDecimal(withheld.amount, 'USD'),
    'USD',
    toDecimal(row.standing.threshold, 'USD'),
    isReported(row) ? 'yes' : 'no',
    problem ?? '',
  ];
  return `${cells.map(toCell).join(',')}\r\n`;
}
