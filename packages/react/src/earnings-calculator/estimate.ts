import type { Certification, CurrentPlan } from '@portico/sdk';
import type { Earning } from '@portico/sdk/engine';
import { payFor, planFrom, sumOf } from './pay.ts';
import { project } from './projection.ts';
import type { ProjectedMonth } from './projection.ts';
import type { Choices, Wish } from './wish.ts';

/** What a next step would bring. */
export interface Effect {
  readonly of:
    | { readonly kind: 'customers'; readonly from: number }
    | { readonly kind: 'tier'; readonly name: string }
    | { readonly kind: 'certification'; readonly level: Certification };
  /** More for each payment, in minor units. */
  readonly perPayment: number;
  /** More in a month with today's customers. */
  readonly perMonth: number;
}

/** What somebody's supposition comes to. */
export interface Estimate {
  readonly currency: string;
  /** What a payment earns, by type, with its steps. */
  readonly earnings: readonly Earning[];
  /** Minor units, as are all below. */
  readonly perPayment: number;
  /** A new customer's first payment, where it pays otherwise. */
  readonly firstPayment: number | null;
  readonly perMonth: number;
  readonly perYear: number;
  readonly effects: readonly Effect[];
  readonly months: readonly ProjectedMonth[];
  /** Something is paid in another currency, which no rate is known for here. */
  readonly hasOthers: boolean;
}

/** Runs the program's plan on a supposition. */
export function estimate(
  current: CurrentPlan,
  wish: Wish,
  { choices, today }: { choices: Choices; today: string },
): Estimate {
  const plan = planFrom(current);
  const { partnerType } = current.facts;
  const currency = plan.currency ?? wish.payment.currency;
  const at = `${today}T12:00:00.000Z`;
  const pay = (supposed: Wish, months = 1) => payFor(plan, partnerType, supposed, { months, at });
  const earnings = pay(wish);
  const first = pay(wish, 0);
  const perPayment = sumOf(earnings, currency);
  const firstPayment = sumOf(first, currency);
  const months = project(current, wish, today);
  return {
    currency,
    earnings,
    perPayment,
    firstPayment: firstPayment === perPayment ? null : firstPayment,
    perMonth: perPayment * wish.customers,
    perYear: months.at(-1)?.inAll ?? 0,
    effects: nextSteps(current, wish, choices).flatMap(({ of, wish: next }): Effect[] => {
      const more = sumOf(pay(next), currency) - perPayment;
      return more === 0 ? [] : [{ of, perPayment: more, perMonth: more * wish.customers }];
    }),
    months,
    hasOthers: [...earnings, ...first].some((one) => one.currency !== currency),
  };
}

interface NextStep {
  readonly of: Effect['of'];
  readonly wish: Wish;
}

/** The next volume step, tier and certificate, one at a time. */
function nextSteps({ plan }: CurrentPlan, wish: Wish, choices: Choices): NextStep[] {
  const steps: NextStep[] = [];
  const froms = plan.rules.flatMap(({ volume }) => volume?.steps.map((step) => step.from) ?? []);
  const from = Math.min(...froms.filter((one) => one > wish.customers));
  if (Number.isFinite(from)) {
    steps.push({ of: { kind: 'customers', from }, wish: { ...wish, customers: from } });
  }
  const at = choices.tiers.findIndex(({ key }) => key === wish.tier);
  const tier = at < 0 ? undefined : choices.tiers[at + 1];
  if (tier)
    steps.push({ of: { kind: 'tier', name: tier.name }, wish: { ...wish, tier: tier.key } });
  const { certifications } = choices;
  for (const level of certifications.slice(certifications.indexOf(wish.certification) + 1)) {
    const certified = { ...wish, certification: level };
    steps.push({ of: { kind: 'certification', level }, wish: certified });
  }
  return steps;
}
