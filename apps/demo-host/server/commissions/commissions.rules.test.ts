import { describe, expect, it } from 'vitest';
import { toCell } from './commissions.csv.ts';
import { holdUntil, monthsBetween, reversalStatus, startingStatus } from './commissions.rules.ts';

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
  it.each([
    ['active', 30, 'pending'],
    ['active', 0, 'approved'],
    ['suspended', 30, 'held'],
    ['pending', 30, 'held'],
    ['closed', 30, null],
  ] as const)('of a partner who is %s with %i days of hold: %s', (partner, days, status) => {
    expect(startingStatus(partner, holdUntil(now, days), now)).toBe(status);
  });
});

it('a reversal shares the fate of its commission; one of a paid one waits for a payout', () => {
  expect(reversalStatus('pending')).toBe('pending');
  expect(reversalStatus('approved')).toBe('approved');
  expect(reversalStatus('paid')).toBe('approved');
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
