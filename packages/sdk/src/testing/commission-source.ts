import {
  commissionTypes,
  type CommissionDetail,
  type CommissionStatus,
  type CommissionType,
  type HoldReason,
} from '../contract/commissions.ts';
import type { Currency } from '../contract/money.ts';
import { fixtureCalculation } from './fixtures/calculations.ts';
import { commission, reversal, type CommissionSeed } from './fixtures/commissions.ts';
import { fakeId, fixtureNow } from './fixtures/ids.ts';
import { customerName } from './fixtures/program.ts';

/** What filters and sorts look at; cheap to make a hundred thousand times. */
export interface CommissionRow {
  id: string;
  type: CommissionType;
  status: CommissionStatus;
  amount: number;
  currency: Currency;
  occurredAt: string;
  /** Empty where no customer stands behind it. */
  customer: string;
}

/** Commissions, newest first, of which only those that are looked at come into being. */
export interface CommissionSource {
  readonly count: number;
  row(index: number): CommissionRow;
  at(index: number): CommissionDetail;
}

/** Commissions that are there already. */
export function listSource(list: readonly CommissionDetail[]): CommissionSource {
  const sorted = [...list].sort(
    (a, b) => compare(b.occurredAt, a.occurredAt) || compare(b.id, a.id),
  );
  return {
    count: sorted.length,
    at: (index) => sorted[index]!,
    row: (index) => rowOf(sorted[index]!),
  };
}

export function rowOf({
  id,
  type,
  status,
  amount,
  occurredAt,
  customer,
}: CommissionDetail): CommissionRow {
  return { id, type, status, ...amount, occurredAt, customer: customer?.name ?? '' };
}

export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const prices: [Currency, number][] = [
  ['USD', 24_900],
  ['USD', 9_900],
  ['EUR', 19_900],
  ['USD', 149_900],
  ['USD', 4_900],
  ['JPY', 29_800],
  ['EUR', 8_900],
  ['USD', 59_900],
  ['KWD', 75_500],
];

const everyReversal = 41;
const everyAdjustment = 53;
const everyAchievement = 59;
/** What payments earn; adjustments come now and then. */
const earnedTypes = commissionTypes.filter((type) => type !== 'adjustment');

/**
 * Commissions made from their index: `spanDays` of history, every type, status and currency of
 * the fixtures; a reversal, an adjustment, an achievement now and then. Index 0 is the newest.
 */
export function generatedSource(count: number, spanDays = 365): CommissionSource {
  const stepMs = (spanDays * 86_400_000) / Math.max(count, 1);
  const end = Date.parse(fixtureNow);
  const occurredAt = (index: number) => new Date(end - Math.floor(index * stepMs)).toISOString();
  const number = (index: number) => 1_000_000_000 - index;
  const isReversal = (index: number) => index % everyReversal === 20 && index + 1 < count;

  function seed(index: number): CommissionSeed & { currency: Currency; paid: number } {
    const [currency, paid] = prices[(index * 5) % prices.length]!;
    const type = earnedTypes[(index * 3 + Math.floor(index / 8)) % earnedTypes.length]!;
    const ageDays = (index * stepMs) / 86_400_000;
    const customerNumber = (index * 7) % Math.max(12, Math.floor(count / 25));
    const status = statusAt(index, ageDays);
    const holdReason = holdReasonOf(currency, paid);
    const payout = Math.floor(ageDays / 30);
    const made = { number: number(index), currency, paid, type, status, holdReason, payout };
    return { ...made, customerNumber, ...withoutPayment(index) };
  }

  /** Rows that no payment stands behind; never where a refund needs one. */
  function withoutPayment(index: number): CommissionSeed {
    if (index % everyReversal === 21) return {};
    if (index % everyAdjustment === 17) {
      const back = index % 2 === 0;
      const note = back ? 'Paid twice in August' : 'Missed in the September statement';
      return { type: 'adjustment', status: 'approved', adjusted: back ? -2_500 : 7_500, note };
    }
    if (index % everyAchievement === 23) return { type: 'bonus', achievement: 'first-project' };
    return {};
  }

  function at(index: number): CommissionDetail {
    if (isReversal(index)) {
      return reversal(at(index + 1), { number: number(index), occurredAt: occurredAt(index) });
    }
    const made = seed(index);
    const refunded = index > 0 && isReversal(index - 1) ? { refunded: made.paid } : {};
    const times = { occurredAt: occurredAt(index), linkId: fakeId('link', 999_999) };
    return commission({ ...made, ...refunded, ...times });
  }

  function row(index: number): CommissionRow {
    const { type = 'recurring', status = 'pending', ...made } = seed(index);
    if (isReversal(index) || made.achievement || type === 'adjustment') return rowOf(at(index));
    const { currency, paid, customerNumber = 0 } = made;
    const { amount } = fixtureCalculation(type, { amount: paid, currency });
    const customer = customerName(customerNumber);
    const id = fakeId('commission', number(index));
    return { id, type, status, amount, currency, occurredAt: occurredAt(index), customer };
  }

  return { count, at, row };
}

function holdReasonOf(currency: Currency, paid: number): HoldReason {
  if (currency === 'JPY' || currency === 'KWD') return 'missing_rate';
  return paid >= 50_000 ? 'high_value' : 'review';
}

function statusAt(index: number, ageDays: number): CommissionStatus {
  if (index % 29 === 11) return 'cancelled';
  if (index % 37 === 5) return 'disputed';
  if (ageDays < 7) return 'pending';
  if (ageDays < 30) return index % 5 === 0 ? 'pending' : 'held';
  return ageDays < 60 ? 'approved' : 'paid';
}
