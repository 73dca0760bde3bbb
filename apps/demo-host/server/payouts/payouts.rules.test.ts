import { describe, expect, it } from 'vitest';
import { payoutStatuses } from '@portico/sdk/contract';
import { Fault } from '../platform/fault.ts';
import { checkMethod, maskDestination } from './payout-method.rules.ts';
import {
  blockersOf,
  checkMove,
  divide,
  keyOf,
  mayMove,
  minimumOf,
  rhythmOf,
  settingsOf,
  type PayoutSettings,
  type Standing,
} from './payouts.rules.ts';

const settings: PayoutSettings = {
  minimum: { default: 5_000, byTier: { gold: 10_000, platinum: 0 } },
  rhythm: { default: 'monthly', byTier: { gold: 'weekly', platinum: 'instant' } },
  methods: ['iban'],
  requireTaxForm: true,
};

describe('rhythm and minimum', () => {
  it('follow the tier, and the program where the tier says nothing', () => {
    expect(['silver', 'gold', 'platinum'].map((tier) => rhythmOf(settings, tier))).toEqual([
      'monthly',
      'weekly',
      'instant',
    ]);
    const inProgram = { currency: 'USD', programCurrency: 'USD' };
    expect(
      ['silver', 'gold', 'platinum'].map((tier) => minimumOf(settings, { tier, ...inProgram })),
    ).toEqual([5_000, 10_000, 0]);
  });

  it('asks for no minimum in other currencies', () => {
    expect(minimumOf(settings, { tier: 'gold', currency: 'EUR', programCurrency: 'USD' })).toBe(0);
  });

  it('has an answer for programs that decided nothing', () => {
    expect(rhythmOf(settingsOf({}), 'any')).toBe('monthly');
  });
});

const good: Standing = {
  partner: 'active',
  currency: 'USD',
  payable: 6_000,
  minimum: 5_000,
  method: { status: 'ready', currency: 'USD', offered: true },
  running: false,
  taxFormMissing: false,
};

describe('what keeps a partner from being paid', () => {
  it.each([
    ['nothing', {}, []],
    ['nothing at exactly the minimum', { payable: 5_000 }, []],
    ['a suspended account', { partner: 'suspended' }, ['partner_not_active']],
    ['a closed account', { partner: 'closed' }, ['partner_not_active']],
    ['a payout under way', { running: true }, ['payout_running']],
    ['refunds after payment', { payable: -1 }, ['negative_balance']],
    ['an empty balance', { payable: 0 }, ['nothing_payable']],
    ['one unit too little', { payable: 4_999 }, ['below_minimum']],
    ['no method', { method: null }, ['no_method']],
    ['onboarding', { method: { ...good.method!, status: 'onboarding' } }, ['method_not_ready']],
    [
      'a restricted account',
      { method: { ...good.method!, status: 'restricted' } },
      ['method_not_ready'],
    ],
    [
      'a provider that is gone',
      { method: { ...good.method!, offered: false } },
      ['method_not_ready'],
    ],
    ['another currency', { method: { ...good.method!, currency: 'EUR' } }, ['currency_differs']],
    ['no tax form', { taxFormMissing: true }, ['tax_form_missing']],
    [
      'several things, the most telling first',
      { partner: 'suspended', method: null, payable: 10, taxFormMissing: true },
      ['partner_not_active', 'no_method', 'tax_form_missing', 'below_minimum'],
    ],
  ] as [string, Partial<Standing>, string[]][])('%s', (_title, change, blockers) => {
    expect(blockersOf({ ...good, ...change })).toEqual(blockers);
  });
});

describe('what of a gross amount goes where', () => {
  it.each([
    // gross, withholding, fees owed, withheld, fees, amount
    [10_000, null, 0, 0, 0, 10_000],
    [10_000, '0.24', 0, 2_400, 0, 7_600],
    [10_000, '0.24', 500, 2_400, 500, 7_100],
    [10_000, '0.24', 7_600, 2_400, 7_600, 0],
    [10_000, '0.24', 99_999, 2_400, 7_600, 0],
    [10_000, null, -300, 0, 0, 10_000],
    // Half away from zero: 0.24 × 6.25 is 1.5.
    [625, '0.24', 0, 150, 0, 475],
    [25, '0.1', 0, 3, 0, 22],
    [1, '0.5', 0, 1, 0, 0],
    [1, '1/3', 0, 0, 0, 1],
    [9_007_199_254_740_991, '0.3', 0, 2_702_159_776_422_297, 0, 6_305_039_478_318_694],
  ])('%i at %s with %i owed: %i withheld, %i fees, %i paid', (...row) => {
    const [gross, withholding, feesOwed, withheld, fees, amount] = row;
    expect(divide(gross, { withholding, feesOwed })).toEqual({ gross, withheld, fees, amount });
  });

  it('always adds up', () => {
    for (let gross = 1; gross < 3_000; gross += 7) {
      for (const withholding of ['0.24', '0.3', '1/7', '1']) {
        const { withheld, fees, amount } = divide(gross, { withholding, feesOwed: gross >> 2 });
        expect(withheld + fees + amount).toBe(gross);
        expect(Math.min(withheld, fees, amount)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('refuses a share of more than everything', () => {
    expect(() => divide(100, { withholding: '1.5', feesOwed: 0 })).toThrow(RangeError);
  });
});

describe('states', () => {
  const allowed = [
    'pending processing',
    'pending completed',
    'pending failed',
    'pending cancelled',
    'processing completed',
    'processing failed',
    'completed failed',
  ];
  const all = payoutStatuses.flatMap((from) => payoutStatuses.map((to) => [from, to] as const));
  it.each(all)('%s to %s', (from, to) => {
    expect(mayMove(from, to)).toBe(allowed.includes(`${from} ${to}`));
    if (!mayMove(from, to)) expect(() => checkMove(from, to)).toThrow(Fault);
  });

  it('names every definite attempt anew', () => {
    expect(keyOf({ id: 'po_1', generation: 0 })).toBe('po_1');
    expect(keyOf({ id: 'po_1', generation: 2 })).toBe('po_1-2');
  });
});

describe('a method', () => {
  const bank = { holderName: 'Mia', country: 'DE', currency: 'EUR' as const };
  it('is shown shortened', () => {
    const shown = [
      maskDestination({ kind: 'iban', iban: 'DE89370400440532013000', ...bank }),
      maskDestination({
        ...{ kind: 'us_bank', routingNumber: '021000021', accountNumber: '000123456789' },
        ...{ accountType: 'checking', ...bank },
      }),
      maskDestination({ kind: 'paypal', email: 'pia@example.com', currency: 'USD' }),
    ];
    expect(shown).toEqual(['•••• 3000', '•••• 6789', 'p…@example.com']);
  });

  it('must be one that the program offers, and that the rail can carry', () => {
    const iban = { kind: 'iban' as const, iban: 'DE89370400440532013000', ...bank };
    expect(() => checkMethod(iban, ['paypal'])).toThrow('Must be one of paypal.');
    expect(() => checkMethod(iban, ['iban'])).not.toThrow();
    const us = {
      ...{ kind: 'us_bank' as const, routingNumber: '021000021', accountNumber: '1234' },
      ...{ accountType: 'checking' as const, ...bank },
    };
    expect(() => checkMethod(us, ['us_bank'])).toThrow('paid in USD');
  });
});
