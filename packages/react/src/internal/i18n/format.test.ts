import { currencyExponents } from '@portico/sdk/contract';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayIn, isDay, monthStart, quarterStart, startOfDay } from './calendar.ts';
import { formatOf } from './format.ts';
import { decimalsOf, fromDecimal, toDecimal } from './minor-units.ts';

const en = formatOf('en', 'UTC');
const space = '\u00a0';

describe('money', () => {
  it('has the decimals of the contract in every currency', () => {
    for (const [currency, exponent] of Object.entries(currencyExponents)) {
      expect([currency, decimalsOf(currency)]).toEqual([currency, exponent]);
    }
  });

  it('is exact beyond what a float can hold', () => {
    expect(en.money({ amount: 9_007_199_254_740_991, currency: 'USD' })).toBe(
      '$90,071,992,547,409.91',
    );
    expect(toDecimal(-5, 'KWD')).toBe('-0.005');
  });

  it.each([
    [0, 'USD', '$0.00'],
    [123_456_789, 'USD', '$1,234,567.89'],
    [1_234_568, 'JPY', '¥1,234,568'],
    [1_234_567, 'KWD', `KWD${space}1,234.567`],
    [-4_950, 'USD', '−$49.50'],
  ])('%i minor units of %s are %s', (amount, currency, text) => {
    expect(en.money({ amount, currency })).toBe(text);
  });

  it('comes in parts that a column can align', () => {
    expect(formatOf('de', 'UTC').moneyParts({ amount: -1_234_567, currency: 'KWD' })).toMatchObject(
      { sign: '−', before: '', integer: '1.234', fraction: ',567', after: `${space}KWD` },
    );
    expect(en.moneyParts({ amount: 980, currency: 'JPY' })).toMatchObject({
      before: '¥',
      integer: '980',
      fraction: '',
    });
  });

  it('shows all the decimals of a step before rounding', () => {
    expect(en.decimalMoney('137.26125', 'USD')).toBe('$137.26125');
    expect(en.decimalMoney('124.5', 'USD')).toBe('$124.50');
  });

  it('is read from what people type, and refused when it is none', () => {
    expect(fromDecimal('12.5', 'USD')).toBe(1_250);
    expect(fromDecimal(' 12 ', 'JPY')).toBe(12);
    for (const text of ['', 'x', '1.234', '1,5', '1e9']) {
      expect(fromDecimal(text, 'USD')).toBeUndefined();
    }
  });
});

describe('time', () => {
  it('is told from now, and as a date while nobody knows the time', () => {
    const now = Date.parse('2026-11-20T09:30:00Z');
    expect(en.relative(now - 3 * 60_000, now)).toBe('3 minutes ago');
    expect(en.relative(now - 5_000, now)).toBe('now');
    expect(en.relative('2026-11-20T09:30:00Z', null)).toBe('Nov 20, 2026');
  });

  it('is the partner’s own, whatever the machine thinks', () => {
    expect(formatOf('en', 'Pacific/Auckland').date('2026-11-20T12:00:00Z')).toBe('Nov 21, 2026');
    expect(en.calendarDay('2026-11-20')).toBe('Nov 20, 2026');
  });

  it('knows where a day begins, on both sides of a change of clocks', () => {
    expect(startOfDay('UTC', '2026-11-20')).toBe('2026-11-20T00:00:00.000Z');
    expect(startOfDay('Europe/Vienna', '2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('Europe/Vienna', '2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('Pacific/Auckland', '2026-11-20')).toBe('2026-11-19T11:00:00.000Z');
    expect(startOfDay('America/St_Johns', '2026-07-01')).toBe('2026-07-01T02:30:00.000Z');
  });

  it('counts months, quarters and days of the calendar', () => {
    expect(monthStart('2026-01-15', -1)).toBe('2025-12-01');
    expect(quarterStart('2026-11-20')).toBe('2026-10-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(dayIn('Asia/Tokyo', Date.parse('2026-11-20T20:00:00Z'))).toBe('2026-11-21');
    expect([isDay('2026-02-30'), isDay('2026-02-28'), isDay('')]).toEqual([false, true, false]);
  });
});

it('shares, changes, sizes and lists read naturally', () => {
  expect([en.percent('0.5'), en.change('0.05'), en.bytes(1_234_567)]).toEqual([
    '50%',
    '+5%',
    '1.2 MB',
  ]);
  expect(formatOf('de', 'UTC').list(['a', 'b', 'c'])).toBe('a, b und c');
});

it('keeps US$ together in a line from right to left', () => {
  const text = formatOf('ar', 'UTC').money({ amount: 24_900, currency: 'USD' });
  expect(text).toBe('\u200f249.00\u00a0US$\u200e');
  expect(formatOf('en-CA', 'UTC').money({ amount: 100, currency: 'USD' })).toBe('US$1.00');
});
