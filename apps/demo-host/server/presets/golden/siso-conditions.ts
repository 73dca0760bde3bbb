import type { PlanTerms, RuleCondition } from '@portico/sdk/engine';
import type { GoldenCase } from './golden-case.ts';

const model = 'domain §3, conditions and limits';

/** The plan's 20 % for some payments only. */
function onlyWhen(when: RuleCondition): Partial<PlanTerms> {
  return { rules: [{ key: 'referral', type: 'referral', when, pays: { rate: '0.20' } }] };
}

const minimum: Partial<PlanTerms> = {
  rules: [
    {
      key: 'referral',
      type: 'referral',
      when: {},
      pays: { rate: '0.20' },
      minimum: { amount: { amount: 2_500, currency: 'USD' } },
    },
  ],
};

/** Conditions and minimums that the program may add to plan [002]. */
export const sisoConditions: readonly GoldenCase[] = [
  {
    title: 'a minimum lifts a small commission',
    source: model,
    terms: minimum,
    payment: { amount: 5_000 },
    earns: ['referral 2500 USD'],
    because: '50.00 × 0.20 = 10.00, at least 25.00',
  },
  {
    title: 'line items share a minimum, to the cent',
    source: model,
    terms: minimum,
    payment: {
      amount: 3_000,
      items: [
        { amount: 1_000, product: 'Page' },
        { amount: 2_000, product: 'Form' },
      ],
    },
    earns: ['item 0: referral 833 USD', 'item 1: referral 1667 USD'],
    because: '25.00 × 1 / 3 = 8.33; the larger item has the rest, 16.67',
  },
  {
    title: 'a rule for one product',
    source: model,
    terms: onlyWhen({ products: ['Website'] }),
    payment: {
      amount: 400_000,
      items: [
        { amount: 300_000, product: 'Website' },
        { amount: 100_000, product: 'Shop' },
      ],
    },
    earns: ['item 0: referral 60000 USD'],
    because: '3,000.00 × 0.20 = 600.00; the shop is not named',
  },
  {
    title: 'a rule for customers of one country',
    source: model,
    terms: onlyWhen({ countries: ['DE', 'AT'] }),
    payment: { amount: 100_000, country: 'AT' },
    earns: ['referral 20000 USD'],
    because: '1,000.00 × 0.20 = 200.00',
  },
  {
    title: 'a country that nobody knows is not the right one',
    source: model,
    terms: onlyWhen({ countries: ['DE', 'AT'] }),
    payment: { amount: 100_000 },
    earns: [],
    because: 'the rule asks, the facts do not say',
  },
  {
    title: 'a rule for one customer',
    source: model,
    terms: onlyWhen({ customers: ['cu_1'] }),
    payment: { amount: 100_000 },
    customer: { id: 'cu_1' },
    earns: ['referral 20000 USD'],
    because: '1,000.00 × 0.20 = 200.00',
  },
  {
    title: 'another customer',
    source: model,
    terms: onlyWhen({ customers: ['cu_1'] }),
    payment: { amount: 100_000 },
    customer: { id: 'cu_2' },
    earns: [],
    because: 'not named',
  },
  {
    title: 'the last day of a referral’s 90 days',
    source: model,
    terms: onlyWhen({ referralAgeDays: 90 }),
    payment: { amount: 100_000 },
    customer: { referralAgeDays: 90 },
    earns: ['referral 20000 USD'],
    because: '1,000.00 × 0.20 = 200.00',
  },
  {
    title: 'the day after a referral’s 90 days',
    source: model,
    terms: onlyWhen({ referralAgeDays: 90 }),
    payment: { amount: 100_000 },
    customer: { referralAgeDays: 91 },
    earns: [],
    because: '91 > 90',
  },
];
