import { brands } from '@portico/theme';
import type { ProgramPreset, TierPreset } from '../programs/index.ts';

interface Ladder {
  leads: number;
  modules: number;
  satisfaction: number;
  calls: number;
  days: number;
}

/** The five requirements of plan [002], with the numbers of one step of its ladder. */
function entry({ leads, modules, satisfaction, calls, days }: Ladder): TierPreset['entry'] {
  return {
    requirements: [
      {
        key: 'leads',
        category: 'sales',
        metric: 'referrals',
        target: leads,
        period: 'month',
        weight: 3,
      },
      {
        key: 'modules',
        category: 'training',
        metric: 'modulesCompleted',
        target: modules,
        period: 'lifetime',
        weight: 2,
      },
      {
        key: 'satisfaction',
        category: 'satisfaction',
        metric: 'satisfaction',
        target: satisfaction,
        period: 'lifetime',
        weight: 2,
      },
      {
        key: 'calls',
        category: 'engagement',
        metric: 'callsAttended',
        target: calls,
        period: 'lifetime',
        weight: 1,
      },
      {
        key: 'tenure',
        category: 'tenure',
        metric: 'daysInTier',
        target: days,
        period: 'lifetime',
        weight: 1,
      },
    ],
  };
}

/** Plans [002] and [004]: an agency's ladder, where each step pays more for a referral. */
export const siso: ProgramPreset = {
  key: 'siso',
  name: 'SISO Collective',
  currency: 'USD',
  settings: {
    partnerTypes: ['referral', 'reseller'],
    allowedHosts: ['siso.example'],
    defaultDestination: 'https://siso.example/briefing',
    attributionModel: 'last',
    attributionWindowDays: 60,
    holdDays: 14,
    approvePartners: 'automatic',
    startTier: {},
    payouts: {
      minimum: { default: 0 },
      // Monthly, every two weeks, weekly, real-time: faster with each step of the ladder.
      rhythm: {
        default: 'monthly',
        byTier: { active: 'biweekly', performer: 'weekly', elite: 'instant' },
      },
      methods: ['iban', 'us_bank', 'paypal', 'stripe', 'sandbox'],
      requireTaxForm: false,
    },
  },
  theme: brands.siso,
  tiers: [
    { key: 'starter', name: 'Starter', entry: { requirements: [] } },
    {
      key: 'active',
      name: 'Active',
      entry: entry({ leads: 5, modules: 4, satisfaction: 4.5, calls: 2, days: 30 }),
    },
    {
      key: 'performer',
      name: 'Performer',
      entry: entry({ leads: 10, modules: 8, satisfaction: 4.6, calls: 6, days: 60 }),
    },
    {
      key: 'elite',
      name: 'Elite',
      entry: entry({ leads: 20, modules: 15, satisfaction: 4.8, calls: 12, days: 90 }),
    },
  ],
  rules: [
    {
      // [002] feature table: Starter 20 %, Active 22 %, Performer 25 %, Elite 30 %.
      key: 'referral',
      name: 'Referral',
      type: 'referral',
      when: { paymentKinds: ['project', 'subscription'] },
      pays: { rates: { starter: '0.20', active: '0.22', performer: '0.25', elite: '0.30' } },
    },
    {
      // [002] §4 B: Upsell (5%).
      key: 'upsell',
      name: 'Upsell',
      type: 'upsell',
      when: { paymentKinds: ['upsell'] },
      pays: { rate: '0.05' },
    },
    {
      // [002] §4 B: Base (15%).
      key: 'base',
      name: 'Base',
      type: 'base',
      when: { paymentKinds: ['base'] },
      pays: { rate: '0.15' },
    },
    {
      // [004] §3: value × base + value × override. The plan leaves the rate of the override and who
      // has one to the program; this one gives resellers 3 %.
      key: 'override',
      name: 'Reseller override',
      type: 'override',
      when: { paymentKinds: ['base'], partnerTypes: ['reseller'] },
      pays: { rate: '0.03' },
    },
  ],
  // [002] §4 D: achievement-based rewards; its commission center shows a bonus of $200.
  rewards: [
    {
      key: 'first-project',
      achievement: 'first-project',
      pays: { flat: { amount: 20_000, currency: 'USD' } },
    },
  ],
};
