import { brands } from '@portico/theme';
import type { ProgramPreset, TierPreset } from '../programs/index.ts';

/** A step of the ladder by performance: customers, and revenue in the quarter. */
function entry(customers: number, revenue: number): TierPreset['entry'] {
  return {
    requirements: [
      {
        key: 'customers',
        category: 'sales',
        metric: 'activeCustomers',
        target: customers,
        period: 'lifetime',
        weight: 2,
      },
      {
        key: 'revenue',
        category: 'sales',
        metric: 'revenue',
        target: revenue,
        currency: 'USD',
        period: 'quarter',
        weight: 2,
      },
      {
        key: 'tenure',
        category: 'tenure',
        metric: 'daysInTier',
        target: 30,
        period: 'lifetime',
        weight: 1,
      },
    ],
  };
}

/** Plan [003]: a ladder by performance, and partners who recruit partners. */
export const smartcrm: ProgramPreset = {
  key: 'smartcrm',
  name: 'SmartCRM Network',
  currency: 'USD',
  settings: {
    partnerTypes: ['referral', 'reseller', 'implementation'],
    allowedHosts: ['smartcrm.example'],
    defaultDestination: 'https://smartcrm.example/trial',
    attributionModel: 'last',
    attributionWindowDays: 90,
    holdDays: 7,
    approvePartners: 'automatic',
    startTier: {},
    payouts: {
      minimum: { default: 0 },
      rhythm: { default: 'weekly' },
      methods: ['iban', 'us_bank', 'paypal', 'stripe', 'sandbox'],
      requireTaxForm: false,
    },
  },
  theme: brands.smartcrm,
  tiers: [
    { key: 'bronze', name: 'Bronze', entry: { requirements: [] } },
    { key: 'silver', name: 'Silver', entry: entry(5, 500_000) },
    { key: 'gold', name: 'Gold', entry: entry(20, 2_500_000) },
    { key: 'platinum', name: 'Platinum', entry: entry(60, 10_000_000) },
  ],
  rules: [
    {
      // [003] §2: 15 %, 20 %, 25 %, 30 % by performance.
      key: 'recurring',
      name: 'Recurring commission',
      type: 'recurring',
      when: {},
      pays: { rates: { bronze: '0.15', silver: '0.20', gold: '0.25', platinum: '0.30' } },
    },
    {
      // [003] §6: SPIFF campaigns, short-term bonuses. Dates, rate and cap are the program's.
      key: 'spiff-q1-2027',
      name: 'New-year SPIFF',
      type: 'bonus',
      when: {
        firstPayment: true,
        window: { from: '2027-01-01T00:00:00Z', to: '2027-04-01T00:00:00Z' },
      },
      pays: { rate: '0.05' },
      cap: { amount: { amount: 50_000, currency: 'USD' }, per: 'quarter' },
    },
  ],
  // [003] §1 and "Growth Multipliers": partners recruit sub-partners. How many levels there are,
  // their rates and their cap are the program's choice.
  levels: { rates: ['0.05', '0.02'], of: 'payment', cap: { rate: '0.07' } },
  // [003] §6: achievements with badges and rewards; the amounts are the program's choice.
  rewards: [
    {
      key: 'first-customer',
      achievement: 'first-customer',
      pays: { flat: { amount: 5_000, currency: 'USD' } },
    },
    {
      key: 'ten-customers',
      achievement: 'ten-customers',
      pays: { flat: { amount: 25_000, currency: 'USD' } },
    },
  ],
};
