import type { Calculation } from '../contract/calculation.ts';
import { factorFrom, factorOf } from './factor.ts';
import { rational } from './rational.ts';
import { Sheet } from './sheet.ts';

/** A commission and the refunds of its payment so far, the new one included; minor units. */
export interface Reversal {
  readonly commission: { readonly amount: number; readonly reversed: number };
  readonly payment: { readonly amount: number; readonly refunded: number };
  readonly rule: string;
}

/**
 * What a refund takes back of one commission. The share is taken of all refunds together and
 * what was reversed before comes off, so several partial refunds add up to exactly one full one.
 */
export function reverse(of: Calculation, { commission, payment, rule }: Reversal): Calculation {
  const sheet = new Sheet(rule, commission.amount);
  const share = rational(-BigInt(payment.refunded), BigInt(payment.amount));
  const { refunded, amount } = payment;
  sheet.step('share', factorFrom(share), { refunded, payment: amount });
  sheet.round();
  const { reversed } = commission;
  sheet.step('prior', factorOf(String(reversed)), { reversed });
  return sheet.finish(of.plan, of.currency);
}
