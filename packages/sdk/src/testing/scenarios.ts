import type { ErrorCode } from '../contract/errors.ts';
import type { Asset } from '../contract/assets.ts';
import type { Link } from '../contract/links.ts';
import type { Partner } from '../contract/partners.ts';
import type { Program } from '../contract/programs.ts';
import type { Referral } from '../contract/referrals.ts';
import type { TierProgress } from '../contract/tiers.ts';
import { generatedSource, listSource, type CommissionSource } from './commission-source.ts';
import { fixtures } from './fixtures/index.ts';

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

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function stretch(text: string): string {
  return text
    .repeat(Math.ceil(120 / text.length))
    .slice(0, 120)
    .trim();
}
