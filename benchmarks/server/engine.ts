// Commissions per second on one core: the exact engine against naive floating point, in one run.
//
//   node --conditions=portico-source benchmarks/server/engine.ts [rounds] [calculations]
//
// Rounds alternate, so that what else the machine does hits both alike; the best round counts. The
// naive side does what a first draft would: numbers parsed beforehand, then walk the rules,
// multiply floats and round; no steps, limits, windows, conversions or line items.

import { calculate, type Facts, type Plan, type Rule } from '@portico/sdk/engine';
import { presets, type PresetKey } from '../../apps/demo-host/server/presets/index.ts';
import { termsOf } from '../../apps/demo-host/server/programs/create-program.ts';

const [rounds = 5, calculations = 300_000] = process.argv.slice(2).map(Number);
const target = 1_000_000;

const kinds = ['subscription', 'project', 'upsell', 'base', 'transaction'] as const;
const certifications = ['none', 'foundation', 'advanced', 'master'] as const;

/** Payments as they come: every tier, kind and size, the same ones in every run. */
function factsFor(key: PresetKey): Facts[] {
  const { tiers, settings } = presets[key];
  return Array.from({ length: 1_024 }, (_, index) => ({
    payment: {
      amount: 100 + ((index * 7_919) % 2_000_000),
      currency: 'USD',
      kind: kinds[index % kinds.length]!,
      occurredAt: '2027-02-03T10:00:00.000Z',
    },
    partner: {
      type: settings.partnerTypes[index % settings.partnerTypes.length]!,
      tier: tiers[index % tiers.length]!.key,
      certification: certifications[index % certifications.length]!,
      activeCustomers: (index * 31) % 130,
    },
    customer: { firstPayment: index % 3 === 0, months: index % 18 },
  }));
}

interface NaiveRule {
  rule: Rule;
  flat: number | null;
  rates: (tier: string) => number;
  steps: { from: number; factor: number }[];
  certification: Record<string, number>;
}

function parseNaively({ rules }: Plan): NaiveRule[] {
  return rules.map((rule) => {
    const { pays, volume, certification } = rule;
    const rates = 'rates' in pays ? numbersOf(pays.rates) : {};
    const rate = 'rate' in pays ? Number(pays.rate) : 0;
    return {
      rule,
      flat: 'flat' in pays ? pays.flat.amount : null,
      rates: (tier) => rates[tier] ?? rate,
      steps: (volume?.steps ?? []).map(({ from, factor }) => ({ from, factor: Number(factor) })),
      certification: numbersOf(certification ?? {}),
    };
  });
}

function numbersOf(texts: object): Record<string, number> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Number(text)]));
}

interface NaiveEarning {
  type: string;
  rule: string;
  amount: number;
  currency: string;
}

function calculateNaively(rules: readonly NaiveRule[], facts: Facts): NaiveEarning[] {
  const { payment, partner, customer } = facts;
  const best = new Map<string, NaiveEarning>();
  for (const { rule, flat, rates, steps, certification } of rules) {
    const { when, type, key } = rule;
    if (when.partnerTypes && !when.partnerTypes.includes(partner.type)) continue;
    if (when.tiers && !when.tiers.includes(partner.tier)) continue;
    if (when.paymentKinds && !when.paymentKinds.includes(payment.kind)) continue;
    if (when.firstPayment && !customer.firstPayment) continue;
    if (when.months !== undefined && customer.months >= when.months) continue;
    let amount = flat ?? payment.amount * rates(partner.tier);
    const step = steps.findLast(({ from }) => partner.activeCustomers >= from);
    if (step) amount *= step.factor;
    amount = Math.round(amount * (certification[partner.certification] ?? 1));
    const rival = best.get(type);
    if (amount === 0 || (rival && rival.amount >= amount)) continue;
    best.set(type, { type, rule: key, amount, currency: payment.currency });
  }
  return [...best.values()];
}

type Calculation<P> = (plan: P, facts: Facts) => readonly { readonly amount: number }[];

/** Calculations per second; the sum keeps the work from being optimised away. */
function speedOf<P>(run: Calculation<P>, plan: P, all: readonly Facts[]): number {
  const start = performance.now();
  let sum = 0;
  for (let index = 0; index < calculations; index += 1) {
    for (const { amount } of run(plan, all[index % all.length]!)) sum += amount;
  }
  if (sum === 0) throw new Error('Nothing was earned: the benchmark measures nothing.');
  return (calculations / (performance.now() - start)) * 1_000;
}

/** The same, and every calculation written down step by step, as the server stores it. */
const withSteps: Calculation<Plan> = (plan, facts) =>
  calculate(plan, facts).map(({ calculation }) => calculation);

function measure(key: PresetKey) {
  const plan: Plan = { id: `pl_${key}`, version: 1, ...termsOf(presets[key]) };
  const naive = parseNaively(plan);
  const all = factsFor(key);
  const best = { ours: 0, steps: 0, naive: 0 };
  for (let round = 0; round < rounds; round += 1) {
    best.ours = Math.max(best.ours, speedOf(calculate, plan, all));
    best.naive = Math.max(best.naive, speedOf(calculateNaively, naive, all));
    best.steps = Math.max(best.steps, speedOf(withSteps, plan, all));
  }
  return best;
}

const count = (value: number) => Math.round(value).toLocaleString('en').padStart(11);
const line = (...cells: string[]) => process.stdout.write(`${cells.join('  ')}\n`);

line('program  ', ' amounts/s ', '  naive/s  ', 'ratio', 'with steps/s');
let slowest = Infinity;
for (const key of Object.keys(presets) as PresetKey[]) {
  const { ours, naive, steps } = measure(key);
  slowest = Math.min(slowest, ours);
  line(
    key.padEnd(9),
    count(ours),
    count(naive),
    (ours / naive).toFixed(2).padStart(5),
    count(steps),
  );
}
const isMet = slowest >= target;
line(`target ${count(target).trim()} a second on one core: ${isMet ? 'met' : 'MISSED'}`);
if (!isMet) process.exitCode = 1;
