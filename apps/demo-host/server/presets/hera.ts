import { brands } from '@portico/theme';
import type { ProgramPreset } from '../programs/index.ts';

/** Plan [000]: half of everything, for ever, with bonuses for customers and certificates. */
export const hera: ProgramPreset = {
  key: 'hera',
  name: 'HERA Partners',
  currency: 'USD',
  settings: {
    partnerTypes: ['implementation', 'reseller', 'referral', 'white_label'],
    allowedHosts: ['hera.example'],
    defaultDestination: 'https://hera.example/start',
    attributionModel: 'last',
    attributionWindowDays: 90,
    holdDays: 30,
    approvePartners: 'manual',
    startTier: {},
    // "Monthly payout"; the plan names no minimum.
    payouts: {
      minimum: { default: 0 },
      rhythm: { default: 'monthly' },
      methods: ['iban', 'us_bank', 'paypal', 'stripe', 'sandbox'],
      requireTaxForm: false,
    },
  },
  theme: brands.hera,
  tiers: [
    { key: 'silver', name: 'Silver', entry: { requirements: [] } },
    {
      key: 'gold',
      name: 'Gold',
      entry: {
        requirements: [
          {
            key: 'customers',
            category: 'sales',
            metric: 'activeCustomers',
            target: 10,
            period: 'lifetime',
            weight: 3,
          },
          {
            key: 'foundation',
            category: 'training',
            metric: 'certification',
            target: 1,
            period: 'lifetime',
            weight: 1,
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
      },
    },
    {
      key: 'platinum',
      name: 'Platinum',
      entry: {
        requirements: [
          {
            key: 'customers',
            category: 'sales',
            metric: 'activeCustomers',
            target: 50,
            period: 'lifetime',
            weight: 3,
          },
          {
            key: 'revenue',
            category: 'sales',
            metric: 'revenue',
            target: 10_000_000,
            currency: 'USD',
            period: 'year',
            weight: 2,
          },
          {
            key: 'advanced',
            category: 'training',
            metric: 'certification',
            target: 2,
            period: 'lifetime',
            weight: 1,
          },
          {
            key: 'tenure',
            category: 'tenure',
            metric: 'daysInTier',
            target: 90,
            period: 'lifetime',
            weight: 1,
          },
        ],
      },
    },
  ],
  rules: [
    {
      // [000] §7.1: `payment.amount * base_share`, then both multipliers, one after the other.
      key: 'share',
      name: 'Revenue share',
      type: 'recurring',
      when: {},
      pays: { rate: '0.5' },
      volume: {
        steps: [
          { from: 10, factor: '1.05' },
          { from: 50, factor: '1.10' },
          { from: 100, factor: '1.15' },
        ],
      },
      certification: { advanced: '1.05', master: '1.10' },
    },
  ],
  // No `planCurrency`: [000] §3.3 pays partners around the world in the currencies of their
  // customers.
};
