import { brands } from '@portico/theme';
import type { ProgramPreset } from '../programs/index.ts';

const paid = ['subscription', 'project', 'upsell', 'base'] as const;

/**
 * [001] "Calculation Logic": amount = payment × rate × (1 + volume bonus) × tier multiplier, with
 * +5 % at 50 and +10 % at 100 clients. The plan names no tier multiplier, so all tiers are at 1.
 */
const clientBonus = {
  mode: 'add',
  steps: [
    { from: 50, factor: '1.05' },
    { from: 100, factor: '1.10' },
  ],
} as const;

/** Plan [001]: four kinds of partner, each with terms of its own. */
export const affiliate: ProgramPreset = {
  key: 'affiliate',
  name: 'Northwind Affiliates',
  currency: 'USD',
  settings: {
    partnerTypes: ['affiliate', 'reseller', 'white_label', 'technology'],
    allowedHosts: ['northwind.example'],
    defaultDestination: 'https://northwind.example/open-account',
    attributionModel: 'last',
    attributionWindowDays: 90,
    holdDays: 30,
    approvePartners: 'automatic',
    startTier: { affiliate: 'tier1', reseller: 'tier2', white_label: 'tier3', technology: 'tier4' },
    payouts: {
      // "Minimum payout" of each tier in the plan's table.
      minimum: {
        default: 5_000,
        byTier: { tier1: 5_000, tier2: 10_000, tier3: 100_000, tier4: 20_000 },
      },
      rhythm: { default: 'monthly' },
      methods: ['iban', 'us_bank', 'paypal', 'stripe', 'sandbox'],
      requireTaxForm: false,
    },
    // [001] what a white-label partner pays: licence $10,000 and support $2,000 a month.
    fees: [
      {
        kind: 'licence',
        partnerTypes: ['white_label'],
        amount: { amount: 1_000_000, currency: 'USD' },
      },
      {
        kind: 'support',
        partnerTypes: ['white_label'],
        amount: { amount: 200_000, currency: 'USD' },
      },
    ],
  },
  theme: brands.affiliate,
  tiers: [
    { key: 'tier1', name: 'Affiliate', entry: { requirements: [] } },
    {
      key: 'tier2',
      name: 'Reseller',
      entry: {
        requirements: [
          {
            key: 'referrals',
            category: 'sales',
            metric: 'referrals',
            target: 10,
            period: 'year',
            weight: 1,
          },
        ],
      },
    },
    { key: 'tier3', name: 'White label', entry: { byInvitation: true, requirements: [] } },
    { key: 'tier4', name: 'Technology', entry: { byInvitation: true, requirements: [] } },
  ],
  rules: [
    {
      key: 'tier1-signup',
      name: 'Sign-up bonus',
      type: 'signup',
      when: { tiers: ['tier1'], firstPayment: true },
      pays: { flat: { amount: 5_000, currency: 'USD' } },
    },
    {
      // Range 10 to 15 %; [001] "Revenue Models" calculates with 10 %, for 12 months.
      key: 'tier1-recurring',
      name: 'Recurring commission',
      type: 'recurring',
      when: { tiers: ['tier1'], paymentKinds: paid, months: 12 },
      pays: { rate: '0.10' },
    },
    {
      key: 'tier2-signup',
      name: 'Sign-up bonus',
      type: 'signup',
      when: { tiers: ['tier2'], firstPayment: true },
      pays: { flat: { amount: 10_000, currency: 'USD' } },
    },
    {
      // Range 20 to 30 %; [001] calculates with 25 %, for ever.
      key: 'tier2-recurring',
      name: 'Recurring commission',
      type: 'recurring',
      when: { tiers: ['tier2'], paymentKinds: paid },
      pays: { rate: '0.25' },
      volume: clientBonus,
    },
    {
      key: 'tier2-volume',
      name: 'Transaction share',
      type: 'volume',
      when: { tiers: ['tier2'], paymentKinds: ['transaction'] },
      pays: { rate: '0.001' },
      volume: clientBonus,
    },
    {
      // Range 40 to 50 %; [001] calculates with 50 %. Set-up $50,000 and $5,000 per card product
      // are charged by hand, licence and support every month.
      key: 'tier3-share',
      name: 'Revenue share',
      type: 'recurring',
      when: { tiers: ['tier3'], paymentKinds: paid },
      pays: { rate: '0.50' },
    },
    {
      // Range 15 to 20 %; [001] calculates with 15 %. The $5,000 a quarter for joint marketing are
      // a budget, not a commission.
      key: 'tier4-recurring',
      name: 'Integration share',
      type: 'recurring',
      when: { tiers: ['tier4'], paymentKinds: paid },
      pays: { rate: '0.15' },
    },
  ],
};
