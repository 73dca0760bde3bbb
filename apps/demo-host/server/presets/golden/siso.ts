import type { PlanTerms, Rule } from '@portico/sdk/engine';
import { dayRates, type GoldenCase } from './golden-case.ts';

const table = '[002] §4 B';
const tiers = '[002] feature table';
const model = 'domain §3, conditions and limits';

const project = { amount: 400_000, kind: 'project' } as const;

/** The plan's 20 % with something more to it. */
function ruleWith(more: Partial<Rule>): Partial<PlanTerms> {
  return {
    rules: [{ key: 'referral', type: 'referral', when: {}, pays: { rate: '0.20' }, ...more }],
  };
}

const dollars = (amount: number) => ({ amount, currency: 'USD' }) as const;
const monthlyCap = ruleWith({ cap: { amount: dollars(50_000), per: 'month' } });

/** 20 % up to $1,000.00, 25 % from there on. */
const bands: Partial<PlanTerms> = {
  rules: [
    {
      key: 'small',
      type: 'referral',
      when: { amount: { max: 100_000, currency: 'USD' } },
      pays: { rate: '0.20' },
    },
    {
      key: 'large',
      type: 'referral',
      when: { amount: { min: 100_000, currency: 'USD' } },
      pays: { rate: '0.25' },
    },
  ],
};

/** Plans [002] and [004]: referral by tier, upsell, base, and the override of resellers. */
export const siso: readonly GoldenCase[] = [
  {
    title: 'TechCorp Website: referral, 20 %, $800',
    source: table,
    payment: project,
    earns: ['referral 80000 USD'],
    because: '4,000.00 × 0.20 = 800.00',
  },
  {
    title: 'StartupApp PWA: upsell, 5 %, $150',
    source: table,
    payment: { amount: 300_000, kind: 'upsell' },
    earns: ['upsell 15000 USD'],
    because: '3,000.00 × 0.05 = 150.00',
  },
  {
    title: 'RetailSite Build: base, 15 %, $600',
    source: table,
    payment: { amount: 400_000, kind: 'base' },
    earns: ['base 60000 USD'],
    because: '4,000.00 × 0.15 = 600.00',
  },
  {
    title: 'an active partner has 22 %',
    source: tiers,
    payment: project,
    partner: { tier: 'active' },
    earns: ['referral 88000 USD'],
    because: '4,000.00 × 0.22 = 880.00',
  },
  {
    title: 'a performer has 25 %',
    source: tiers,
    payment: project,
    partner: { tier: 'performer' },
    earns: ['referral 100000 USD'],
    because: '4,000.00 × 0.25 = 1,000.00',
  },
  {
    title: 'an elite partner has 30 %',
    source: tiers,
    payment: project,
    partner: { tier: 'elite' },
    earns: ['referral 120000 USD'],
    because: '4,000.00 × 0.30 = 1,200.00',
  },
  {
    title: 'a tier that the plan does not name earns nothing by tier',
    source: tiers,
    payment: project,
    partner: { tier: 'guest' },
    earns: [],
    because: 'no rate, no commission',
  },
  {
    title: 'base plus override',
    source: '[004] §3',
    payment: { amount: 400_000, kind: 'base' },
    partner: { type: 'reseller' },
    earns: ['base 60000 USD', 'override 12000 USD'],
    because: '4,000.00 × 0.15 + 4,000.00 × 0.03 = 600.00 + 120.00',
  },
  {
    title: 'card transactions earn nothing',
    source: table,
    payment: { amount: 400_000, kind: 'transaction' },
    earns: [],
    because: 'no rule is for them',
  },
  {
    title: 'an odd amount at 22 %',
    source: tiers,
    payment: { amount: 12_345 },
    partner: { tier: 'active' },
    earns: ['referral 2716 USD'],
    because: '123.45 × 0.22 = 27.159',
  },
  {
    title: 'ten cents at 25 %',
    source: tiers,
    payment: { amount: 10 },
    partner: { tier: 'performer' },
    earns: ['referral 3 USD'],
    because: '0.10 × 0.25 = 0.025, half a cent up',
  },
  {
    title: 'ten cents less at 25 %',
    source: tiers,
    payment: { amount: -10 },
    partner: { tier: 'performer' },
    earns: ['referral -3 USD'],
    because: '−0.10 × 0.25 = −0.025, half a cent away from zero',
  },
  {
    title: 'line items of three kinds',
    source: table,
    payment: {
      amount: 450_000,
      kind: 'project',
      items: [
        { amount: 300_000, product: 'Website' },
        { amount: 100_000, product: 'Shop', kind: 'upsell' },
        { amount: 50_000, product: 'Hosting', kind: 'base' },
      ],
    },
    earns: ['item 0: referral 60000 USD', 'item 1: upsell 5000 USD', 'item 2: base 7500 USD'],
    because: '3,000.00 × 0.20 = 600.00; 1,000.00 × 0.05 = 50.00; 500.00 × 0.15 = 75.00',
  },
  {
    title: 'a discount is a line item below zero',
    source: tiers,
    payment: {
      amount: 350_000,
      kind: 'project',
      items: [
        { amount: 400_000, product: 'Website' },
        { amount: -50_000, product: 'Launch discount' },
      ],
    },
    partner: { tier: 'elite' },
    earns: ['item 0: referral 120000 USD', 'item 1: referral -15000 USD'],
    because: '4,000.00 × 0.30 = 1,200.00; −500.00 × 0.30 = −150.00',
  },
  {
    title: 'a chargeback takes the whole referral back',
    source: table,
    payment: project,
    refunded: 400_000,
    earns: ['referral 80000 USD', 'refund -80000 USD'],
    because: '800.00 × 4,000.00 / 4,000.00 = 800.00',
  },
  {
    title: 'the bonus of the commission center, for the first project',
    source: '[002] §4',
    achievement: 'first-project',
    earns: ['bonus 20000 USD'],
    because: 'Bonus: $200',
  },
  {
    title: 'an achievement without a bonus',
    source: '[002] §4',
    achievement: 'early-bird',
    earns: [],
    because: 'the plan names none',
  },
  {
    title: 'one cent below the border of two ranges',
    source: model,
    terms: bands,
    payment: { amount: 99_999 },
    earns: ['referral 20000 USD'],
    because: '999.99 × 0.20 = 199.998',
  },
  {
    title: 'on the border both ranges match, and the better one pays',
    source: model,
    terms: bands,
    payment: { amount: 100_000 },
    earns: ['referral 25000 USD'],
    because: '1,000.00 × 0.25 = 250.00, more than 200.00',
  },
  {
    title: 'a range in dollars reads a payment in euros',
    source: model,
    terms: bands,
    payment: { amount: 92_302, currency: 'EUR' },
    rates: dayRates,
    earns: ['referral 18460 EUR'],
    because: '923.02 × 1.0834 = 999.99…, below 1,000.00: 923.02 × 0.20 = 184.604',
  },
  {
    title: 'one more cent of the euros is in the upper range',
    source: model,
    terms: bands,
    payment: { amount: 92_303, currency: 'EUR' },
    rates: dayRates,
    earns: ['referral 23076 EUR'],
    because: '923.03 × 1.0834 = 1,000.01…: 923.03 × 0.25 = 230.7575',
  },
  {
    title: 'a cap for each payment',
    source: model,
    terms: ruleWith({ cap: { amount: dollars(50_000), per: 'payment' } }),
    payment: project,
    earns: ['referral 50000 USD'],
    because: '4,000.00 × 0.20 = 800.00, at most 500.00',
  },
  {
    title: 'what is left of a monthly cap',
    source: model,
    terms: monthlyCap,
    payment: project,
    partner: { earned: { referral: 45_000 } },
    earns: ['referral 5000 USD'],
    because: '800.00, at most 500.00 − 450.00',
  },
  {
    title: 'a monthly cap that is used up',
    source: model,
    terms: monthlyCap,
    payment: project,
    partner: { earned: { referral: 50_000 } },
    earns: [],
    because: '500.00 − 500.00 = 0',
  },
  {
    title: 'a cap in dollars on a payment in euros',
    source: model,
    terms: monthlyCap,
    payment: { ...project, currency: 'EUR' },
    rates: dayRates,
    earns: ['referral 46150 EUR'],
    because: '800.00, at most 500.00 × 0.9230 = 461.50',
  },
  {
    title: 'a cap over the line items of one payment',
    source: model,
    terms: monthlyCap,
    payment: {
      amount: 400_000,
      items: [
        { amount: 150_000, product: 'Website' },
        { amount: 250_000, product: 'Shop' },
      ],
    },
    earns: ['item 0: referral 30000 USD', 'item 1: referral 20000 USD'],
    because: '1,500.00 × 0.20 = 300.00; 2,500.00 × 0.20 = 500.00, at most 500.00 − 300.00',
  },
];
