import { describe, expect, it } from 'vitest';
import { toCell } from './commissions.csv.ts';
import {
  holdUntil,
  monthsBetween,
  refusalOf,
  reversalStatus,
  startOf,
} from './commissions.rules.ts';

const at = (iso: string) => new Date(`${iso}Z`);

describe('whole months between two instants', () => {
  it.each([
    ['2026-01-31T00:00', '2026-02-28T00:00', 0],
    ['2026-01-31T00:00', '2026-03-31T00:00', 2],
    ['2026-01-15T12:00', '2026-02-15T11:59', 0],
    ['2026-01-15T12:00', '2026-02-15T12:00', 1],
    ['2025-12-31T23:59', '2026-12-31T23:59', 12],
    ['2024-02-29T00:00', '2025-02-28T00:00', 11],
    ['2026-05-01T00:00', '2026-04-01T00:00', 0],
  ])('%s to %s: %i', (from, to, months) => {
    expect(monthsBetween(at(from), at(to))).toBe(months);
  });
});

describe('how a commission starts', () => {
  const now = at('2026-03-10T00:00');
  const usual = { approval: 'automatic', missingRate: false, highValue: false } as const;
  it.each([
    ['active', 30, {}, 'pending', null],
    ['active', 0, {}, 'approved', null],
    ['active', 0, { approval: 'manual' }, 'pending', null],
    ['active', 0, { highValue: true }, 'held', 'high_value'],
    ['active', 30, { missingRate: true }, 'held', 'missing_rate'],
    ['suspended', 30, {}, 'held', 'partner_not_active'],
    ['suspended', 30, { highValue: true }, 'held', 'partner_not_active'],
    ['pending', 30, {}, 'held', 'partner_not_active'],
  ] as const)('of a partner who is %s, %i days of hold, %o: %s (%s)', (...row) => {
    const [partner, days, also, status, holdReason] = row;
    const until = holdUntil(now, days);
    const beginning = startOf({ partner, until, now, ...usual, ...also });
    expect(beginning).toEqual({ status, holdReason });
  });

  it('a closed account earns nothing new', () => {
    expect(startOf({ partner: 'closed', until: now, now, ...usual })).toBeNull();
  });
});

describe('what may be done with a commission', () => {
  const row = (status: string, holdReason: string | null = null, payoutId: string | null = null) =>
    ({ status, holdReason, payoutId }) as Parameters<typeof refusalOf>[1];
  it.each([
    ['approve', row('pending'), true],
    ['approve', row('held', 'review'), true],
    ['approve', row('held', 'missing_rate'), false],
    ['approve', row('approved'), false],
    ['approve', row('paid'), false],
    ['approve', row('cancelled'), false],
    ['approve', row('disputed'), false],
    ['hold', row('pending'), true],
    ['hold', row('approved'), true],
    ['hold', row('approved', null, 'po_1'), false],
    ['hold', row('held', 'review'), false],
    ['hold', row('paid', null, 'po_1'), false],
    ['cancel', row('pending'), true],
    ['cancel', row('held', 'missing_rate'), true],
    ['cancel', row('approved'), true],
    ['cancel', row('approved', null, 'po_1'), false],
    ['cancel', row('disputed'), true],
    ['cancel', row('paid', null, 'po_1'), false],
    ['cancel', row('cancelled'), false],
    ['dispute', row('pending'), true],
    ['dispute', row('held', 'review'), true],
    ['dispute', row('held', 'missing_rate'), false],
    ['dispute', row('approved'), true],
    ['dispute', row('approved', null, 'po_1'), false],
    ['dispute', row('paid', null, 'po_1'), true],
    ['dispute', row('disputed'), false],
    ['dispute', row('cancelled'), false],
  ] as const)('%s, %o: %s', (action, standing, allowed) => {
    expect(refusalOf(action, standing) === null).toBe(allowed);
  });
});

describe('a reversal', () => {
  it.each([
    ['pending', null, null, 'pending'],
    ['held', null, null, 'held'],
    ['approved', null, null, 'approved'],
    ['approved', null, 'po_1', 'approved'],
    ['paid', null, 'po_1', 'approved'],
    ['disputed', 'approved', null, 'disputed'],
    ['disputed', 'paid', 'po_1', 'approved'],
    ['cancelled', null, null, 'cancelled'],
  ] as const)(
    'of one that is %s (before: %s, payout: %s) is %s',
    (status, statusBefore, payoutId, expected) => {
      expect(reversalStatus({ status, statusBefore, payoutId })).toBe(expected);
    },
  );
});

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 123', "'+49 30 123"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-cmd|calc', "'-cmd|calc"],
    ['\tx', "'\tx"],
    ['-124.50', '-124.50'],
    ['Acme, "Ltd"', '"Acme, ""Ltd"""'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['two\nlines', '"two\nlines"'],
    ['plain', 'plain'],
  ])('%j is written %j', (value, cell) => {
    expect(toCell(value)).toBe(cell);
  });
});
