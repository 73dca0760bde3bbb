import type { Link, Scope } from '@portico/sdk';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Sessions of the fake may do only this much with links. */
export function allowing(...scopes: readonly Scope[]) {
  return (fake: FakePortico): void => {
    const { mint } = fake;
    fake.mint = (options) => mint({ ...options, scopes: [...scopes, 'events:read'] });
  };
}

/** Puts links into the fake in place of those of the scenario. */
export function having(...links: readonly Link[]) {
  return (fake: FakePortico): void => {
    fake.state.links = [...links];
  };
}

/** More links than one page holds. */
export const manyLinks = Array.from({ length: 120 }, (_, index) =>
  fixtures.link({ number: index + 1, createdAt: fixtures.daysAgo(index * 3 + 1) }),
);

/** Two active links and two that are put away. */
export const withArchive = [1, 2, 3, 4].map((number) =>
  fixtures.link({ number, status: number > 2 ? 'archived' : 'active' }),
);

const thirtyEight = 'x'.repeat(38);

/** As long as it may be: names, endings, hosts. */
export const longest: readonly Link[] = [
  fixtures.link({
    number: 1,
    code: `a${thirtyEight}z`,
    url: `https://partners.a-company-with-a-very-long-name.example/r/a${thirtyEight}z`,
    name: 'Unbreakable'.repeat(10),
  }),
  fixtures.link({
    number: 2,
    name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützen in the autumn newsletter of the club',
  }),
  fixtures.link({ number: 3, name: 'حملة الخريف للعملاء الجدد في المنطقة' }),
];

/** Earnings that put the column to the test. */
export const figures: readonly Link[] = (
  [
    [[123_456_789, 'USD']],
    [[1_234_568, 'JPY']],
    [
      [1_234_567, 'KWD'],
      [4_950, 'EUR'],
      [0, 'USD'],
    ],
    [],
  ] as const
).map((earnings, index) => {
  const link = fixtures.link({ number: index + 1 });
  const amounts = earnings.map(([amount, currency]) => ({ amount, currency }));
  const clicks = [1_234_567, 1, 0, 12][index] ?? 0;
  return { ...link, stats: { clicks, conversions: index, earnings: amounts } };
});

/** A visitor comes through a link, as the event stream tells it. */
export function click(fake: FakePortico, number: number, clicks: number): void {
  fake.emit(fixtures.event('link.clicked', { linkId: fixtures.link({ number }).id, clicks }));
}
