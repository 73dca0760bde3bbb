import type { Certification, Currency, CurrentPlan, Money } from '@portico/sdk';
import type { Facts } from '@portico/sdk/engine';

type PaymentKind = Facts['payment']['kind'];

/** What somebody supposes: "what if I had so many customers, at gold". */
export interface Wish {
  /** Active customers today. */
  readonly customers: number;
  /** Customers who come on top each month. */
  readonly newCustomers: number;
  /** What a customer pays each month. */
  readonly payment: Money;
  readonly tier: string;
  readonly certification: Certification;
  readonly kind: PaymentKind;
  /** Undefined for any product that no rule names. */
  readonly product: string | undefined;
}

/** What can be supposed, as far as the plan looks at it. */
export interface Choices {
  readonly currencies: readonly Currency[];
  readonly tiers: CurrentPlan['tiers'];
  readonly certifications: readonly Certification[];
  readonly kinds: readonly PaymentKind[];
  readonly products: readonly string[];
  /** Where the sliders end; fields take more. */
  readonly most: { readonly customers: number; readonly payment: number };
}

const unknownPayment = 10_000;
const kinds: readonly PaymentKind[] = ['subscription', 'project', 'upsell', 'base', 'transaction'];
const certifications: readonly Certification[] = ['none', 'foundation', 'advanced', 'master'];

/** Where the partner stands today. */
export function firstWish({ facts, averagePayment, currency, plan }: CurrentPlan): Wish {
  const own = averagePayment ?? { amount: unknownPayment, currency };
  return {
    customers: Math.max(1, facts.activeCustomers),
    newCustomers: 1,
    // A plan that settles in one currency is asked in it: the browser knows no exchange rates.
    payment: plan.currency ? { ...own, currency: plan.currency } : own,
    tier: facts.tier,
    certification: facts.certification,
    kind: kindsOf(plan)[0] ?? 'subscription',
    product: undefined,
  };
}

/** What is worth asking, by the rules of the plan. */
export function choicesOf(current: CurrentPlan): Choices {
  const { plan, tiers, currency, averagePayment, facts } = current;
  const { rules } = plan;
  const asked = [averagePayment?.currency, currency, 'USD', 'EUR', 'GBP'] as const;
  const known = asked.filter((one): one is Currency => one !== undefined);
  const steps = rules.flatMap(({ volume }) => volume?.steps.map(({ from }) => from) ?? []);
  const readsTier = rules.some(({ when, pays, tier }) => when.tiers || 'rates' in pays || tier);
  const certified = rules.some(({ certification }) => certification);
  return {
    currencies: plan.currency ? [plan.currency] : [...new Set(known)],
    tiers: readsTier ? tiers : [],
    certifications: certified ? certifications : [],
    kinds: kindsOf(plan),
    products: [...new Set(rules.flatMap(({ when }) => when.products ?? []))],
    most: {
      customers: roundUp(Math.max(20, facts.activeCustomers * 2, ...steps.map((one) => one * 1.2))),
      payment: roundUp((averagePayment?.amount ?? unknownPayment) * 4),
    },
  };
}

/** Kinds of payment that a rule tells apart; empty where all are the same. */
function kindsOf({ rules }: CurrentPlan['plan']): readonly PaymentKind[] {
  const named = new Set(rules.flatMap(({ when }) => when.paymentKinds ?? []));
  if (named.size === 0) return [];
  const takesAny = rules.some(({ when }) => when.paymentKinds === undefined);
  return kinds.filter((kind) => takesAny || named.has(kind));
}

/** The next number that begins with 1, 2 or 5. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5].find((one) => one * power >= value) ?? 10;
  return factor * power;
}
