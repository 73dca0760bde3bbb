import type { Currency } from '@portico/sdk/contract';
import type { MethodDetails } from '../methods.ts';

/** One payment order in a bank file. */
export interface Transfer {
  /** The payout's id: what the bank sends back with it. */
  id: string;
  /** Minor units. */
  amount: number;
  currency: Currency;
  method: MethodDetails;
}

export interface BankFile {
  /** At most 35 characters; the same for the same transfers. */
  id: string;
  createdAt: Date;
  transfers: readonly Transfer[];
}

/** Letters that are written with others where only A to Z are known. */
const spelled: Record<string, string> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa', œ: 'oe', ł: 'l', đ: 'd' },
  ...{ Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', Æ: 'Ae', Ø: 'Oe', Å: 'Aa', Œ: 'Oe', Ł: 'L', Đ: 'D', ẞ: 'SS' },
  ...{ '&': '+', '–': '-', '—': '-', '’': "'", _: '-' },
};

/**
 * Text in the letters that banks agree on (SEPA, EPC217-08): Latin without accents, digits and a
 * few marks. What has no spelling becomes a full stop.
 */
export function toBankText(text: string, max: number): string {
  const latin = [...text.normalize('NFC')]
    .map((letter) => spelled[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/gu, '.');
  // Neither may a text begin or end with a slash, nor have two in a row.
  const clean = latin.replace(/\/{2,}/g, '/').replace(/^[/ ]+/, '');
  return clean.slice(0, max).replace(/[/ ]+$/, '') || '.';
}
