import type { ErrorCode } from '../contract/errors.ts';
import type { Asset } from '../contract/assets.ts';
import type { Bonus, CurrentPlan, EarningsOverview } from '../contract/earnings.ts';
import type { Link } from '../contract/links.ts';
import type { Partner } from '../contract/partners.ts';
import type { Program } from '../contract/programs.ts';
import type { Referral } from '../contract/referrals.ts';
import type { Statement } from '../contract/statements.ts';
import type { TaxCenter } from '../contract/tax.ts';
import type { TierProgress } from '../contract/tiers.ts';
import { generatedSource, listSource, type CommissionSource } from './commission-source.ts';
import { fixtures, type CommissionSeed, type PayoutBooks } from './fixtures/index.ts';

/** What a fake starts with. */
export interface FakeSeed {
  program: Program;
  /** The partner of every session that the fake mints by itself. */
  partner: Partner;
  links: Link[];
  referrals: Referral[];
  commissions: CommissionSource;
  tierProgress: TierProgress;
  assets: Asset[];
  tax: TaxCenter;
  /** Balances, method, payouts and runs; a year of them where nothing is said. */
  payouts?: PayoutBooks;
  /** Monthly statements, latest first; a year of them where nothing is said. */
  statements?: Statement[];
  /** What the earnings overview says in the place of what the commissions add up to. */
  earnings?: Partial<EarningsOverview>;
  bonuses?: Bonus[];
  plan?: CurrentPlan;
  /** Other partners of the program, for what staff sees. */
  neighbours?: { partner: Partner; commissions: CommissionSource }[];
  /** Endpoints by dotted name, or `*`, that fail from the start. */
  failures?: Record<string, ErrorCode>;
}

/** Starts of a fake; each call makes a new one. */
export const scenarios = {
  /** A partner who has just joined. */
  empty: (): FakeSeed => ({
    program: fixtures.program(),
    partner: fixtures.partner({ certification: 'none', createdAt: fixtures.now }),
    links: [],
    referrals: [],
    commissions: listSource([]),
    tierProgress: fixtures.tierVariants.start(),
    assets: [],
    bonuses: [],
    tax: fixtures.taxVariants.withoutForm(),
    payouts: fixtures.payoutVariants.justJoined(),
    statements: [],
  }),

  /** One of everything. */
  one: (): FakeSeed => ({
    ...scenarios.empty(),
    partner: fixtures.partner(),
    links: [fixtures.link()],
    referrals: [fixtures.referral()],
    commissions: listSource([fixtures.commission()]),
    tierProgress: fixtures.tierVariants.almost(),
    assets: [fixtures.asset()],
    tax: fixtures.taxVariants.usPerson(),
    payouts: fixtures.payoutVariants.typical(),
    statements: fixtures.statementYear(),
  }),

  /** A partner who is doing well: every status, type, currency and category. */
  typical: (): FakeSeed => ({
    ...scenarios.one(),
    links: numbers(4).map((number) => fixtures.link({ number })),
    referrals: numbers(12).map((number) => {
      const status = (['qualified', 'converted', 'pending', 'rejected'] as const)[number % 4]!;
      return fixtures.referral({ number, status });
    }),
    commissions: generatedSource(60, 120),
    tierProgress: fixtures.tierVariants.midway(),
    assets: fixtures.assetLibrary(),
    tax: fixtures.taxVariants.usPerson(),
    bonuses: fixtures.bonuses(),
    earnings: { rank: { place: 12, of: 156 } },
    neighbours: [2, 3, 4].map((number) => ({
      partner: fixtures.partner({ number }),
      commissions: neighbourCommissions(number),
    })),
  }),

  /** Everything that can happen to an amount: one row each. */
  everyReason: (): FakeSeed => ({
    ...scenarios.typical(),
    commissions: listSource(
      Object.values(fixtures.explained).map((make, index) => ({
        ...make(),
        id: fixtures.id('commission', index + 1),
      })),
    ),
  }),

  /** A payout that reached the partner, and the rows that it paid. */
  paidOut: (): FakeSeed => ({
    ...scenarios.typical(),
    commissions: listSource(
      numbers(8).map((number) => {
        const occurredAt = fixtures.daysAgo(60 - number);
        return fixtures.commission({ number, status: 'paid', occurredAt, payout: 1 });
      }),
    ),
  }),

  /** A partner doing well who has not filed a tax form yet: payouts wait for it. */
  withoutTaxForm: (): FakeSeed => ({
    ...scenarios.typical(),
    tax: { ...fixtures.taxVariants.usPerson(), ...fixtures.taxVariants.withoutForm() },
  }),

  /** Money waits, but nobody knows where to send it. */
  withoutPayoutMethod: (): FakeSeed => ({
    ...scenarios.typical(),
    payouts: fixtures.payoutVariants.withoutMethod(),
  }),

  /** Refunds came after payment: the next payout is less. */
  negativeBalance: (): FakeSeed => ({
    ...scenarios.typical(),
    payouts: fixtures.payoutVariants.negative(),
  }),

  /** A year of a very busy partner; rows come into being when they are looked at. */
  hundredThousandCommissions: (): FakeSeed => ({
    ...scenarios.typical(),
    commissions: generatedSource(100_000),
  }),

  /** Names as long as they may be, in several scripts. */
  longNames: (): FakeSeed => ({
    ...scenarios.typical(),
    program: fixtures.program({ name: stretch('The Confederated Partner Program of ') }),
    partner: fixtures.partner({ name: stretch('Donaudampfschifffahrtsgesellschaft ') }),
    links: ['Autumn campaign for ', '高橋デザイン', 'حملة الخريف '].map((name, index) =>
      fixtures.link({ number: index + 1, name: stretch(name) }),
    ),
    commissions: listSource(
      ['Unbreakable'.repeat(11), stretch('مؤسسة النور التجارية '), stretch('高橋商事')].map(
        (customer, index) => fixtures.commission({ number: index + 1, customer }),
      ),
    ),
    assets: numbers(3).map((number) =>
      fixtures.asset({
        number,
        title: stretch('A brochure about '),
        description: stretch('Words '),
      }),
    ),
  }),

  /** Every call answers with an error of the server. */
  failing: (): FakeSeed => ({ ...scenarios.typical(), failures: { '*': 'internal' } }),

  /** The lowest tier: all material is locked. */
  locked: (): FakeSeed => ({
    ...scenarios.typical(),
    tierProgress: fixtures.tierVariants.start(),
    assets: fixtures
      .assetLibrary()
      .map((one) => ({ ...one, lockedUntil: { ...fixtures.ladder[1] } })),
  }),
};

/** Name of a start. */
export type ScenarioName = keyof typeof scenarios;

/** Of another partner: some of it waits for a person, or for a rate. */
function neighbourCommissions(number: number): CommissionSource {
  const held = { status: 'held', holdReason: 'high_value', paid: 1_490_000 } as const;
  const rate = { status: 'held', holdReason: 'missing_rate', currency: 'KWD' } as const;
  const states = [held, rate, { status: 'pending' }, { status: 'disputed' }, { status: 'paid' }];
  return listSource(
    states.map((state, index) =>
      fixtures.commission({
        ...(state as CommissionSeed),
        number: number * 100 + index,
        occurredAt: fixtures.daysAgo(number * 3 + index),
      }),
    ),
  );
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function stretch(text: string): string {
  return text
    .repeat(Math.ceil(120 / text.length))
    .slice(0, 120)
    .trim();
}
