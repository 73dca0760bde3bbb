import { describe, expect, it } from 'vitest';
import { checkPlan, type PlanTerms, type Rule } from './index.ts';

const ladder = { tiers: ['silver', 'gold'], partnerTypes: ['reseller', 'affiliate'] };
const share: Rule = { key: 'share', type: 'recurring', when: {}, pays: { rate: '0.5' } };
const flat = { amount: 1_000, currency: 'USD' } as const;

function problemsOf(terms: PlanTerms): string[] {
  return checkPlan(terms, ladder).map(({ code, pointer }) => `${code} ${pointer}`);
}

/** One rule, changed. Types are left behind where an editor could send such a thing. */
function withRule(changes: object): PlanTerms {
  return { rules: [{ ...share, ...changes } as Rule] };
}

describe('a plan', () => {
  it('has no problems when there are none', () => {
    expect(problemsOf({ rules: [share] })).toEqual([]);
    expect(problemsOf({ rules: [] })).toEqual([]);
  });

  it.each<[string, PlanTerms, string]>([
    [
      'two rules of one key',
      { rules: [share, { ...share, type: 'bonus' }] },
      'duplicate_key /rules/1/key',
    ],
    [
      'two rewards for one achievement',
      {
        rules: [],
        rewards: [
          { key: 'a', achievement: 'x', pays: { flat } },
          { key: 'b', achievement: 'x', pays: { flat } },
        ],
      },
      'duplicate_key /rewards/1/achievement',
    ],
    [
      'a reward with the key of a rule',
      { rules: [share], rewards: [{ key: 'share', achievement: 'x', pays: { flat } }] },
      'duplicate_key /rewards/0/key',
    ],
    ['the name of a level', withRule({ key: 'level-1' }), 'reserved_key /rules/0/key'],
    [
      'steps that do not ascend',
      withRule({
        volume: {
          steps: [
            { from: 10, factor: '1.1' },
            { from: 10, factor: '1.2' },
          ],
        },
      }),
      'not_ascending /rules/0/volume/steps/1/from',
    ],
    ['a number below zero', withRule({ pays: { rate: '-0.1' } }), 'negative /rules/0/pays/rate'],
    ['a percentage', withRule({ pays: { rate: '10%' } }), 'not_exact /rules/0/pays/rate'],
    [
      'a malformed factor',
      withRule({ certification: { master: '1,1' } }),
      'not_exact /rules/0/certification/master',
    ],
    [
      'a fraction of a cent',
      withRule({ pays: { flat: { ...flat, amount: 0.5 } } }),
      'not_minor_units /rules/0/pays/flat/amount',
    ],
    [
      'a cap without a currency',
      withRule({ cap: { amount: { amount: 1 }, per: 'month' } }),
      'no_currency /rules/0/cap/amount/currency',
    ],
    [
      'a minimum in a currency of no country',
      withRule({ minimum: { amount: { amount: 1, currency: 'XBT' } } }),
      'no_currency /rules/0/minimum/amount/currency',
    ],
    [
      'a window that is over when it begins',
      withRule({ when: { window: { from: '2026-02-01T00:00:00Z', to: '2026-02-01T00:00:00Z' } } }),
      'empty_window /rules/0/when/window',
    ],
    [
      'a window that never was',
      withRule({ when: { window: { from: 'soon', to: '2026-02-01T00:00:00Z' } } }),
      'not_an_instant /rules/0/when/window/from',
    ],
    [
      'a range with nothing in it',
      withRule({ when: { amount: { min: 2, max: 1, currency: 'USD' } } }),
      'empty_range /rules/0/when/amount',
    ],
    [
      'an unknown tier',
      withRule({ when: { tiers: ['bronze'] } }),
      'unknown_tier /rules/0/when/tiers/0',
    ],
    [
      'a rate for an unknown tier',
      withRule({ pays: { rates: { 'a/b': '0.1' } } }),
      'unknown_tier /rules/0/pays/rates/a~1b',
    ],
    [
      'a kind of partner that may not join',
      withRule({ when: { partnerTypes: ['technology'] } }),
      'unknown_partner_type /rules/0/when/partnerTypes/0',
    ],
    ['an unknown currency', { rules: [], currency: 'XBT' as 'USD' }, 'no_currency /currency'],
  ])('with %s is told where', (_, terms, expected) => {
    expect(problemsOf(terms)).toContain(expected);
  });

  it('that pays more than a rate of 1 is told so once for the rate and once for the sum', () => {
    expect(problemsOf(withRule({ pays: { rate: '1.01' } }))).toEqual([
      'rate_above_one /rules/0/pays/rate',
      'exceeds_payment /rules/0',
    ]);
  });
});

describe('what a plan can give away of one payment', () => {
  const bonus: Rule = { key: 'bonus', type: 'bonus', when: {}, pays: { rate: '0.5' } };
  const more = { pays: { rate: '0.51' } };

  it('is the sum over types that can match together', () => {
    expect(problemsOf({ rules: [share, bonus] })).toEqual([]);
    const [problem] = checkPlan({ rules: [share, { ...bonus, ...more }] }, ladder);
    expect(problem).toEqual({
      code: 'exceeds_payment',
      pointer: '/rules/1',
      facts: { share: '1.01', rules: 'bonus, share' },
    });
  });

  it('is the best rule of each type, not their sum', () => {
    expect(problemsOf({ rules: [share, { ...share, ...more, key: 'other' }] })).toEqual([]);
  });

  it.each<[string, Rule['when'], Rule['when']]>([
    ['tiers', { tiers: ['silver'] }, { tiers: ['gold'] }],
    ['kinds of payment', { paymentKinds: ['base'] }, { paymentKinds: ['upsell'] }],
    [
      'windows',
      { window: { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' } },
      { window: { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' } },
    ],
    [
      'amounts',
      { amount: { max: 99, currency: 'USD' } },
      { amount: { min: 100, currency: 'USD' } },
    ],
  ])('leaves out rules of different %s', (_, when, other) => {
    const rules = [
      { ...share, when },
      { ...bonus, ...more, when: other },
    ];
    expect(problemsOf({ rules })).toEqual([]);
    expect(problemsOf({ rules: rules.map((rule) => ({ ...rule, when })) })).toEqual([
      'exceeds_payment /rules/1',
    ]);
  });

  it('counts the highest bonuses, added or multiplied as the rule says', () => {
    const steps = [{ from: 10, factor: '1.5' }];
    const bonuses = (mode: 'add' | 'multiply') =>
      withRule({ volume: { steps, mode }, certification: { master: '1.5', mode } });
    expect(problemsOf(bonuses('add'))).toEqual([]);
    expect(problemsOf(bonuses('multiply'))).toEqual(['exceeds_payment /rules/0']);
  });

  it('counts a multiplier only for its tier', () => {
    const tier = { gold: '2.1' };
    expect(problemsOf(withRule({ tier }))).toEqual(['exceeds_payment /rules/0']);
    expect(problemsOf(withRule({ tier, when: { tiers: ['silver'] } }))).toEqual([]);
  });

  it('counts the levels, up to their cap', () => {
    const levels = { rates: ['0.3', '0.3'], of: 'payment' } as const;
    expect(problemsOf({ rules: [share], levels })).toEqual(['exceeds_payment /rules/0']);
    expect(problemsOf({ rules: [share], levels: { ...levels, cap: { rate: '0.5' } } })).toEqual([]);
    expect(problemsOf({ rules: [share], levels: { ...levels, of: 'commission' } })).toEqual([]);
  });

  it('is found in time, however many rules a plan has', () => {
    const rules = Array.from({ length: 200 }, (_, index): Rule => ({
      key: `rule-${index}`,
      type: (['base', 'bonus', 'upsell', 'volume', 'signup', 'referral'] as const)[index % 6]!,
      when: { products: [`p${index % 35}`, `p${index % 33}`], countries: [`C${index % 31}`] },
      pays: { rate: `0.${100 + (index % 50)}` },
    }));
    const start = performance.now();
    checkPlan({ rules });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
