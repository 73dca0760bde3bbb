import type { CurrentPlan } from '@portico/sdk';
import { calculate } from '@portico/sdk/engine';
import type { Earning, Facts, Plan } from '@portico/sdk/engine';
import type { Wish } from './wish.ts';

/** One payment that is supposed: in which month of the customer, and when. */
export interface Moment {
  /** Whole months since the customer's first payment. */
  readonly months: number;
  /** ISO 8601. */
  readonly at: string;
  /** By key of a rule with a cap: what it has paid in the cap's period. */
  readonly earned?: Readonly<Record<string, number>>;
}

/** The plan as the engine takes it; the same object for the same plan, so it is read once. */
export function planFrom({ plan, version }: CurrentPlan): Plan {
  // One shape: the contract's schema is held to the engine's types by a test.
  return { ...(plan as unknown as Plan), id: 'calculator', version };
}

/** What a payment would earn, by the program's own engine. */
export function payFor(
  plan: Plan,
  partnerType: CurrentPlan['facts']['partnerType'],
  wish: Wish,
  moment: Moment,
): Earning[] {
  const { payment, kind, product = null, customers, tier, certification } = wish;
  const facts: Facts = {
    payment: { ...payment, kind, product, occurredAt: moment.at },
    partner: {
      ...{ type: partnerType, tier, certification, activeCustomers: customers },
      ...(moment.earned && { earned: moment.earned }),
    },
    customer: {
      firstPayment: moment.months === 0,
      months: moment.months,
      referralAgeDays: moment.months * daysOfMonth,
    },
  };
  return calculate(plan, facts);
}

const daysOfMonth = 30;

/** Minor units of one currency; what is in another cannot be added without a rate. */
export function sumOf(earnings: readonly Earning[], currency: string): number {
  return earnings.reduce((sum, one) => sum + (one.currency === currency ? one.amount : 0), 0);
}
