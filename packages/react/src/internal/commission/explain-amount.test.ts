import { fixtures } from '@portico/sdk/testing';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../i18n/index.ts';
import type { Translate } from '../i18n/index.ts';
import { translate } from '../i18n/translate.ts';
import { ar } from '../../locales/ar.ts';
import { de } from '../../locales/de.ts';
import { commissionDetail } from '../../locales/en/commission-detail.ts';
import { explainAmount } from './explain-amount.ts';
import { toMajor } from './exact.ts';
import { daysUntil, journeyOf } from './journey.ts';

type Messages = (typeof commissionDetail)['messages'];

function speaking(locale: string) {
  const messages: Record<string, Messages[keyof Messages]> =
    locale === 'en'
      ? commissionDetail.messages
      : ((locale === 'de' ? de : ar).messages['commissionDetail'] as never);
  const t = ((key: string, parameters: Record<string, string>) =>
    translate({ locale }, messages[key] ?? key, parameters)) as unknown as Translate<Messages>;
  const tierName = (key: string) => fixtures.ladder.find((tier) => tier.key === key)?.name ?? key;
  const countryName = (code: string) => code;
  return { t, tierName, countryName, format: formatOf(locale, 'UTC') };
}

describe('why this amount', () => {
  it('goes from the payment to the amount in sentences', () => {
    const detail = fixtures.commission({ customer: 'Acme' });
    const lines = explainAmount(detail, speaking('en'));
    expect(lines.map(({ text, result }) => `${text}: ${result}`)).toEqual([
      'Acme paid: $249.00',
      '50% of $249.00 — your base share as Silver: $124.50',
      '+5% — 10 or more active customers (you have 12): $130.725',
      '+5% — your advanced certificate: $137.26125',
      'Rounded to the cent: $137.26',
    ]);
  });

  it('speaks the partner’s language', () => {
    const [, share, customers] = explainAmount(fixtures.commission(), speaking('de'));
    expect(share?.text).toBe('50\u00a0% von 249,00\u00a0$ – Ihr Grundanteil als Silver');
    expect(customers?.text).toContain('ab 10 aktiven Kunden');
  });

  it('says nothing of rounding when there was nothing to round', () => {
    const lines = explainAmount(
      fixtures.commission({ type: 'referral', paid: 10_000 }),
      speaking('en'),
    );
    expect(lines.map((line) => line.text)).toEqual([
      expect.stringContaining('paid'),
      '20% of $100.00 — your base share as Silver',
    ]);
  });

  it('names the unit where it is no cent, and a fixed amount as such', () => {
    const yen = explainAmount(
      fixtures.commission({ type: 'override', currency: 'JPY', paid: 29_799 }),
      speaking('en'),
    );
    expect(yen.at(-1)?.text).toBe('Rounded to ¥1');
    const flat = explainAmount(fixtures.commission({ type: 'signup' }), speaking('en'));
    expect(flat.map((line) => line.text)).toEqual(['$50.00 — a fixed amount']);
  });

  it('explains what was taken back, and what had been before', () => {
    const earned = fixtures.commission({ type: 'referral', paid: 10_000 });
    const back = fixtures.reversal(earned, { number: 2, refunded: 5_000 });
    expect(explainAmount(back, speaking('en')).map((line) => line.text)).toEqual(
      expect.arrayContaining(['The commission was', '50% of $20.00 — the share that was refunded']),
    );
  });

  const told = (name: keyof typeof fixtures.explained, locale = 'en') =>
    explainAmount(fixtures.explained[name](), speaking(locale)).map(({ text, notes, result }) =>
      [`${text}: ${result}`, ...notes].join(' | ').replaceAll('\u00a0', ' '),
    );

  it('tells how each of the four programs pays', () => {
    expect(told('hera')).toEqual([
      'Café Aurora paid: $249.00',
      '50% of $249.00 — Revenue share as Silver: $124.50',
      '+5% — 10 or more active customers (you have 12): $130.725',
      '+5% — your advanced certificate: $137.26125',
      'Rounded to the cent: $137.26',
    ]);
    expect(told('affiliate').slice(1)).toEqual([
      '25% of $199.00 — Recurring commission as tier2: $49.75',
      '+5% — 50 or more active customers (you have 64): $52.2375',
      'Rounded to the cent: $52.24',
    ]);
    expect(told('siso').slice(1)).toEqual(['25% of $4,800.00 — Referral as performer: $1,200.00']);
    expect(told('smartcrm').slice(1)).toEqual([
      '25% of $599.00 — Recurring commission as Gold: $149.75',
    ]);
  });

  it('tells what else can happen to an amount', () => {
    expect(told('converted').slice(0, 2)).toEqual([
      'Café Aurora paid: €199.00',
      '€1.00 = $1.0834 — ECB, Nov 20, 2026: $215.5966',
    ]);
    expect(told('capped').at(-1)).toBe(
      'Lowered — no more than $500.00 a quarter: $187.50 | $312.50 of it was earned before',
    );
    expect(told('capped')[1]).toContain('For the customer’s first payment | From Oct 11, 2026');
    expect(told('item')[1]).toBe('Business card — $49.00 of the payment: $49.00');
    expect(told('item').at(-1)).toBe('Raised to the minimum of $2.95: $2.95');
    expect(told('level')[1]).toContain('you recruited the partner who brought this customer');
    expect(told('refund')).toEqual([
      'The commission was: $137.26',
      '50% of $137.26 — the share that was refunded: −$68.63 | $124.50 of $249.00 was refunded',
    ]);
    expect(told('secondRefund').at(-1)).toContain('$68.63 was already taken back before');
    expect(told('adjustment')).toEqual(['$75.00 — entered by your program: $75.00']);
    expect(told('achievement')).toEqual(['$200.00 — for what you achieved: $200.00']);
    expect(told('signup')[0]).toContain('$50.00 — Sign-up bonus, a fixed amount');
  });

  it.each(['de', 'ar'])('has words for every step in %s', (locale) => {
    for (const name of Object.keys(fixtures.explained) as (keyof typeof fixtures.explained)[]) {
      for (const line of told(name, locale)) {
        expect(line).not.toMatch(/[{}]|step\.|note\.|undefined|NaN/);
      }
    }
  });

  it('writes exact amounts digit by digit', () => {
    expect(toMajor('13072.5', 'USD')).toBe('130.725');
    expect(toMajor('1/3', 'JPY')).toBe('0.333333');
    expect(toMajor('-5', 'KWD')).toBe('-0.005');
  });
});

describe('the way of a commission', () => {
  const stages = (status: 'pending' | 'held' | 'approved' | 'paid' | 'cancelled' | 'disputed') =>
    journeyOf(fixtures.commission({ status })).map(({ name, state }) => `${name} ${state}`);

  it('waits, is approved, is paid', () => {
    expect(stages('pending')).toEqual([
      ...['occurred done', 'held current', 'approved todo', 'paid todo'],
    ]);
    expect(stages('held')[1]).toBe('review current');
    expect(stages('approved').at(-1)).toBe('paid current');
    expect(stages('paid').at(-1)).toBe('paid done');
  });

  it('ends early when it is cancelled, and stands still while it is disputed', () => {
    expect(stages('cancelled')).toEqual(['occurred done', 'cancelled done']);
    expect(stages('disputed')[1]).toBe('disputed current');
  });

  it('counts the days that are left', () => {
    const now = Date.parse('2026-11-20T09:30:00Z');
    expect(daysUntil('2026-11-20T10:00:00Z', now)).toBe(1);
    expect(daysUntil('2026-11-01T00:00:00Z', now)).toBe(0);
  });
});
