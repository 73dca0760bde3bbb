import type { PlanTerms } from '@portico/sdk/engine';
import { affiliate as preset } from '../affiliate.ts';
import type { GoldenCase } from './golden-case.ts';

const models = '[001] Revenue Models';
const ranges = '[001] Partner Tiers';
const logic = '[001] Calculation Logic';

const first = { firstPayment: true, months: 0 };

/** The plan with another rate of its range. */
function withRate(key: string, rate: string): Partial<PlanTerms> {
  return {
    rules: preset.rules.map((rule) => (rule.key === key ? { ...rule, pays: { rate } } : rule)),
  };
}

/** The formula of the plan with a number for each of its parts. */
function formulaRule(mode: 'add' | 'multiply'): Partial<PlanTerms> {
  return {
    rules: [
      {
        key: 'formula',
        type: 'recurring',
        when: {},
        pays: { rate: '0.25' },
        volume: { mode, steps: [{ from: 50, factor: '1.05' }] },
        certification: { mode, advanced: '1.05' },
        tier: { tier2: '1.2' },
      },
    ],
  };
}

/** Plan [001]: payment × rate × (1 + volume bonus) × tier multiplier, and sign-up bonuses. */
export const affiliate: readonly GoldenCase[] = [
  {
    title: 'an affiliate’s first payment: $50 and 10 %',
    source: models,
    payment: { amount: 9_900 },
    customer: first,
    earns: ['signup 5000 USD', 'recurring 990 USD'],
    because: '50.00 once; 99.00 × 0.10 = 9.90',
  },
  {
    title: 'an affiliate is paid in the twelfth month',
    source: models,
    payment: { amount: 9_900 },
    customer: { months: 11 },
    earns: ['recurring 990 USD'],
    because: 'eleven months after the first payment the twelfth begins: 99.00 × 0.10 = 9.90',
  },
  {
    title: 'an affiliate is not paid in the thirteenth month',
    source: models,
    payment: { amount: 9_900 },
    customer: { months: 12 },
    earns: [],
    because: 'recurringDuration: 12',
  },
  {
    title: 'an affiliate at the upper end of the range',
    source: ranges,
    terms: withRate('tier1-recurring', '0.15'),
    payment: { amount: 9_900 },
    earns: ['recurring 1485 USD'],
    because: '99.00 × 0.15 = 14.85',
  },
  {
    title: 'a reseller’s first payment: $100 and 25 %',
    source: models,
    payment: { amount: 29_900 },
    partner: { tier: 'tier2', type: 'reseller' },
    customer: first,
    earns: ['signup 10000 USD', 'recurring 7475 USD'],
    because: '100.00 once; 299.00 × 0.25 = 74.75',
  },
  {
    title: 'a reseller with 49 clients has no bonus',
    source: models,
    payment: { amount: 29_900 },
    partner: { tier: 'tier2', activeCustomers: 49 },
    earns: ['recurring 7475 USD'],
    because: '299.00 × 0.25 = 74.75',
  },
  {
    title: 'a reseller with 50 clients has 5 % on top',
    source: logic,
    payment: { amount: 29_900 },
    partner: { tier: 'tier2', activeCustomers: 50 },
    earns: ['recurring 7849 USD'],
    because: '299.00 × 0.25 × (1 + 0.05) = 78.4875',
  },
  {
    title: 'a reseller with 99 clients still has 5 %',
    source: logic,
    payment: { amount: 29_900 },
    partner: { tier: 'tier2', activeCustomers: 99 },
    earns: ['recurring 7849 USD'],
    because: '299.00 × 0.25 × (1 + 0.05) = 78.4875',
  },
  {
    title: 'a reseller with 100 clients has 10 %',
    source: logic,
    payment: { amount: 29_900 },
    partner: { tier: 'tier2', activeCustomers: 100 },
    earns: ['recurring 8223 USD'],
    because: '299.00 × 0.25 × (1 + 0.10) = 82.225, half a cent up: 82.23',
  },
  {
    title: 'a reseller is paid for life',
    source: models,
    payment: { amount: 29_900 },
    partner: { tier: 'tier2' },
    customer: { months: 120 },
    earns: ['recurring 7475 USD'],
    because: 'recurringDuration: null; 299.00 × 0.25 = 74.75',
  },
  {
    title: 'a reseller at the lower end of the range',
    source: ranges,
    terms: withRate('tier2-recurring', '0.20'),
    payment: { amount: 29_900 },
    partner: { tier: 'tier2' },
    earns: ['recurring 5980 USD'],
    because: '299.00 × 0.20 = 59.80',
  },
  {
    title: 'a reseller at the upper end of the range',
    source: ranges,
    terms: withRate('tier2-recurring', '0.30'),
    payment: { amount: 29_900 },
    partner: { tier: 'tier2' },
    earns: ['recurring 8970 USD'],
    because: '299.00 × 0.30 = 89.70',
  },
  {
    title: 'a reseller earns 0.1 % of the transaction volume, and nothing else of it',
    source: models,
    payment: { amount: 1_000_000, kind: 'transaction' },
    partner: { tier: 'tier2' },
    earns: ['volume 1000 USD'],
    because: '10,000.00 × 0.001 = 10.00',
  },
  {
    title: 'the bonus counts for the volume too',
    source: logic,
    payment: { amount: 1_000_000, kind: 'transaction' },
    partner: { tier: 'tier2', activeCustomers: 50 },
    earns: ['volume 1050 USD'],
    because: '10,000.00 × 0.001 × (1 + 0.05) = 10.50',
  },
  {
    title: 'a transaction of $5.00 is just enough for a cent',
    source: models,
    payment: { amount: 500, kind: 'transaction' },
    partner: { tier: 'tier2' },
    earns: ['volume 1 USD'],
    because: '5.00 × 0.001 = 0.005, half a cent up',
  },
  {
    title: 'a transaction of $4.99 is not',
    source: models,
    payment: { amount: 499, kind: 'transaction' },
    partner: { tier: 'tier2' },
    earns: [],
    because: '4.99 × 0.001 = 0.00499',
  },
  {
    title: 'an affiliate earns nothing of the transaction volume',
    source: models,
    payment: { amount: 1_000_000, kind: 'transaction' },
    earns: [],
    because: 'transactionRate: 0',
  },
  {
    title: 'a white label has half of the revenue',
    source: models,
    payment: { amount: 1_000_000 },
    partner: { tier: 'tier3', type: 'white_label' },
    earns: ['recurring 500000 USD'],
    because: '10,000.00 × 0.50 = 5,000.00',
  },
  {
    title: 'a white label at the lower end of the range',
    source: ranges,
    terms: withRate('tier3-share', '0.40'),
    payment: { amount: 1_000_000 },
    partner: { tier: 'tier3' },
    earns: ['recurring 400000 USD'],
    because: '10,000.00 × 0.40 = 4,000.00',
  },
  {
    title: 'an integration has 15 %',
    source: models,
    payment: { amount: 12_345 },
    partner: { tier: 'tier4', type: 'technology' },
    earns: ['recurring 1852 USD'],
    because: '123.45 × 0.15 = 18.5175',
  },
  {
    title: 'an integration at the upper end of the range',
    source: ranges,
    terms: withRate('tier4-recurring', '0.20'),
    payment: { amount: 12_345 },
    partner: { tier: 'tier4' },
    earns: ['recurring 2469 USD'],
    because: '123.45 × 0.20 = 24.69',
  },
  {
    title: 'bonuses that add up are summed before they multiply',
    source: logic,
    terms: formulaRule('add'),
    payment: { amount: 10_000 },
    partner: { tier: 'tier2', activeCustomers: 50, certification: 'advanced' },
    earns: ['recurring 3300 USD'],
    because: '100.00 × 0.25 × (1 + 0.05 + 0.05) × 1.2 = 33.00',
  },
  {
    title: 'bonuses that multiply come to more',
    source: logic,
    terms: formulaRule('multiply'),
    payment: { amount: 10_000 },
    partner: { tier: 'tier2', activeCustomers: 50, certification: 'advanced' },
    earns: ['recurring 3308 USD'],
    because: '100.00 × 0.25 × 1.05 × 1.05 × 1.2 = 33.075, half a cent up: 33.08',
  },
  {
    title: 'the sign-up bonus comes once, however many line items there are',
    source: models,
    payment: {
      amount: 9_900,
      items: [
        { amount: 5_000, product: 'Account' },
        { amount: 4_900, product: 'Card' },
      ],
    },
    customer: first,
    earns: ['item 0: signup 5000 USD', 'item 0: recurring 500 USD', 'item 1: recurring 490 USD'],
    because: '50.00 once; 50.00 × 0.10 = 5.00; 49.00 × 0.10 = 4.90',
  },
];
