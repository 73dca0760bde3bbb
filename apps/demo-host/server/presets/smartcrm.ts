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

const byTier = { bronze: '0.15', silver: '0.20', gold: '0.25', platinum: '0.30' };

/** Plan [003]: a ladder by performance. Overrides on recruited partners come with the engine. */
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
  },
  tiers: [
    { key: 'bronze', name: 'Bronze', entry: { requirements: [] } },
    { key: 'silver', name: 'Silver', entry: entry(5, 500_000) },
    { key: 'gold', name: 'Gold', entry: entry(20, 2_500_000) },
    { key: 'platinum', name: 'Platinum', entry: entry(60, 10_000_000) },
  ],
  rules: Object.entries(byTier).map(([tier, rate]) => ({
    key: `${tier}-recurring`,
    type: 'recurring' as const,
    when: { tiers: [tier] },
    pays: { rate },
  })),
};
