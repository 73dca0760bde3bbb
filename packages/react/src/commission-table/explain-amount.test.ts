import { fixtures } from '@portico/sdk/testing';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../internal/i18n/index.ts';
import type { Translate } from '../internal/i18n/index.ts';
import { translate } from '../internal/i18n/translate.ts';
import { de } from '../locales/de.ts';
import { commissionDetail } from '../locales/en/commission-detail.ts';
import { explainAmount } from './explain-amount.ts';
import { toMajor } from './exact.ts';
import { daysUntil, journeyOf } from './journey.ts';

type Messages = (typeof commissionDetail)['messages'];

function speaking(locale: string) {
  const messages: Record<string, Messages[keyof Messages]> =
    locale === 'de' ? (de.messages['commissionDetail'] as never) : commissionDetail.messages;
  const t = ((key: string, parameters: Record<string, string>) =>
    translate({ locale }, messages[key] ?? key, parameters)) as unknown as Translate<Messages>;
  const tierName = (key: string) => fixtures.ladder.find((tier) => tier.key === key)?.name ?? key;
  return { t, tierName, format: formatOf(locale, 'UTC') };
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
    expect(stages('held')).toEqual(['occurred done', 'held current', 'approved todo', 'paid todo']);
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
