import type { ProgramPreset } from '../programs/index.ts';

const paid = ['subscription', 'project', 'upsell', 'base'] as const;

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
  },
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
      type: 'signup',
      when: { tiers: ['tier1'], firstPayment: true },
      pays: { flat: { amount: 5_000, currency: 'USD' } },
    },
    {
      key: 'tier1-recurring',
      type: 'recurring',
      when: { tiers: ['tier1'], paymentKinds: paid, months: 12 },
      pays: { rate: '0.10' },
    },
    {
      key: 'tier2-signup',
      type: 'signup',
      when: { tiers: ['tier2'], firstPayment: true },
      pays: { flat: { amount: 10_000, currency: 'USD' } },
    },
    {
      key: 'tier2-recurring',
      type: 'recurring',
      when: { tiers: ['tier2'], paymentKinds: paid },
      pays: { rate: '0.25' },
      volume: {
        steps: [
          { from: 50, factor: '1.05' },
          { from: 100, factor: '1.10' },
        ],
      },
    },
    {
      key: 'tier2-volume',
      type: 'volume',
      when: { tiers: ['tier2'], paymentKinds: ['transaction'] },
      pays: { rate: '0.001' },
      volume: {
        steps: [
          { from: 50, factor: '1.05' },
          { from: 100, factor: '1.10' },
        ],
      },
    },
    {
      key: 'tier3-share',
      type: 'recurring',
      when: { tiers: ['tier3'], paymentKinds: paid },
      pays: { rate: '0.50' },
    },
    {
      key: 'tier4-recurring',
      type: 'recurring',
      when: { tiers: ['tier4'], paymentKinds: paid },
      pays: { rate: '0.15' },
    },
  ],
};
