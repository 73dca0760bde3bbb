import { expect, waitFor } from 'storybook/test';
import { calculate } from '@portico/sdk/engine';
import type { Facts, Plan, Rule } from '@portico/sdk/engine';
import type { CommissionDetail, CommissionStatus, Currency } from '@portico/sdk';
import { fixtures, generatedSource } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { everything } from './index.ts';
import type { CommissionTableModel } from './index.ts';

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Waits until a widget has left its skeleton. */
export async function settled(canvasElement: HTMLElement): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector(loading)).toBeNull(), waitMs);
}

const loading = '[data-portico-state="loading"]';
const waitMs = { timeout: 5_000 };

/** Puts chosen commissions into the fake; with the scenario `empty` they are all there are. */
export function having(...commissions: readonly CommissionDetail[]) {
  return (fake: FakePortico): void => {
    for (const commission of commissions) fake.state.ledger.put(commission);
  };
}

/** A commission as it arrives over the event stream. */
export function arrive(fake: FakePortico, number: number, customer: string): void {
  const commission = fixtures.commission({ number, customer, status: 'pending' });
  fake.state.ledger.put(commission);
  const data = { commission: fixtures.withoutCalculation(commission) };
  fake.emit(fixtures.event('commission.created', data));
}

const statuses: readonly CommissionStatus[] = [
  'pending',
  'held',
  'approved',
  'paid',
  'cancelled',
  'disputed',
];

/** One commission of every status, newest first. */
export const everyStatus = statuses.map((status, index) =>
  fixtures.commission({ number: 100 - index, status, occurredAt: fixtures.daysAgo(index * 12) }),
);

/** Amounts that put the column to the test: none, a lot, no decimals, three decimals. */
export const figures = (
  [
    ['USD', 123_456_789],
    ['USD', 0],
    ['EUR', 89_950],
    ['JPY', 1_234_568],
    ['KWD', 1_234_567],
    ['USD', -4_950],
    ['KWD', 5],
    ['JPY', 980],
  ] as const
).map(([currency, amount], index) => ({
  ...fixtures.commission({
    number: 300 - index,
    type: 'base',
    currency,
    occurredAt: fixtures.daysAgo(index * 3),
  }),
  amount: { amount, currency },
}));

const earned = fixtures.commission({
  number: 210,
  status: 'paid',
  occurredAt: fixtures.daysAgo(70),
  customer: 'Fenwick Dental Group',
  refunded: 12_450,
});

/** A commission, and the half of it that went back after a refund. */
export const refunded = [
  fixtures.reversal(earned, {
    number: 211,
    refunded: 12_450,
    occurredAt: fixtures.daysAgo(2),
  }),
  earned,
];

interface ProgramCase {
  readonly rule: Rule;
  readonly tier: string;
  readonly partnerType: Facts['partner']['type'];
  readonly paid: number;
  readonly currency?: Currency;
  readonly activeCustomers: number;
  readonly status: CommissionStatus;
}

const certification = { advanced: '1.05', master: '1.10' };

/** How each of the four reference programs pays, on one payment of each. */
const programCases = {
  hera: {
    rule: {
      key: 'share',
      type: 'recurring',
      when: {},
      pays: { rate: '0.5' },
      volume: { steps: [{ from: 10, factor: '1.05' }] },
      certification,
    },
    ...{ tier: 'gold', partnerType: 'implementation', paid: 24_900 },
    ...{ activeCustomers: 12, status: 'pending' },
  },
  affiliate: {
    rule: {
      key: 'reseller',
      type: 'recurring',
      when: {},
      pays: { rate: '0.25' },
      volume: { steps: [{ from: 50, factor: '1.05' }] },
      tier: { platinum: '1.2' },
    },
    ...{ tier: 'platinum', partnerType: 'reseller', paid: 119_900 },
    ...{ activeCustomers: 64, status: 'held' },
  },
  siso: {
    rule: { key: 'referral', type: 'referral', when: {}, pays: { rate: '0.22' } },
    ...{ tier: 'silver', partnerType: 'referral', paid: 980_000 },
    ...{ activeCustomers: 4, status: 'approved' },
  },
  smartcrm: {
    rule: {
      key: 'spiff',
      type: 'bonus',
      when: {},
      pays: { flat: { amount: 20_000, currency: 'USD' } },
    },
    ...{ tier: 'gold', partnerType: 'reseller', paid: 39_900 },
    ...{ activeCustomers: 8, status: 'paid' },
  },
} as const satisfies Record<string, ProgramCase>;

/** The name of a reference program. */
export type ProgramName = keyof typeof programCases;

/** A commission of one of the reference programs, calculated as that program pays. */
export function commissionOf(name: ProgramName): CommissionDetail {
  const one: ProgramCase = programCases[name];
  const currency = one.currency ?? 'USD';
  const plan: Plan = { id: fixtures.id('plan', 7), version: 3, rules: [one.rule] };
  const [result] = calculate(plan, {
    payment: { amount: one.paid, currency, kind: 'subscription' },
    partner: {
      type: one.partnerType,
      tier: one.tier,
      certification: 'advanced',
      activeCustomers: one.activeCustomers,
    },
    customer: { firstPayment: false, months: 3 },
  });
  if (result === undefined) throw new Error(`${name} pays nothing for this payment.`);
  const { status } = one;
  const age = status === 'paid' ? 60 : status === 'approved' ? 32 : 9;
  const base = fixtures.commission({
    number: 700,
    type: one.rule.type,
    status,
    paid: one.paid,
    currency,
    customer: 'Acme',
    occurredAt: fixtures.daysAgo(age),
  });
  return {
    ...base,
    amount: { amount: result.calculation.amount, currency },
    calculation: result.calculation,
  };
}

/** What a host hands to the view: so many rows, all of them there. */
export function loadedModel(count: number): CommissionTableModel {
  const source = generatedSource(60, 365);
  const base = Array.from({ length: source.count }, (_, index) =>
    fixtures.withoutCalculation(source.at(index)),
  );
  const rows = Array.from({ length: count }, (_, index) => ({
    ...base[index % base.length]!,
    id: `cm_${index}`,
  }));
  const nothing = () => {};
  return {
    rows: { status: 'ready', rows },
    summary: { count, totals: [] },
    choice: everything,
    onChoice: nothing,
    currencies: [],
    fresh: new Set(),
    unseen: 0,
    onShowUnseen: nothing,
    openId: undefined,
    onOpen: nothing,
    onNearEnd: nothing,
    more: { isLoading: false, error: undefined, retry: nothing },
    isPrevious: false,
    question: 'all',
    onAtTop: nothing,
    exporting: { isPending: false, error: undefined, start: nothing },
  };
}
