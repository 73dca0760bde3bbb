import { describe, expect, it } from 'vitest';
import { dueRunKey, latestRunAt, nextRunAt } from './schedule.rules.ts';

const at = (text: string) => new Date(`${text}Z`);

describe('when payouts are made', () => {
  it.each([
    // rhythm, now, latest, next
    ['monthly', '2026-11-20T09:30:00', '2026-11-01', '2026-12-01'],
    ['monthly', '2026-12-01T00:00:00', '2026-12-01', '2027-01-01'],
    ['monthly', '2026-12-31T23:59:59.999', '2026-12-01', '2027-01-01'],
    ['monthly', '2028-02-29T12:00:00', '2028-02-01', '2028-03-01'],
    ['weekly', '2026-11-20T09:30:00', '2026-11-16', '2026-11-23'],
    ['weekly', '2026-11-23T00:00:00', '2026-11-23', '2026-11-30'],
    ['weekly', '2026-11-22T23:59:59.999', '2026-11-16', '2026-11-23'],
    ['weekly', '2026-12-30T00:00:00', '2026-12-28', '2027-01-04'],
    // Every second Monday from 5 January 1970: 16 November 2026 lies between two of them.
    ['biweekly', '2026-11-20T09:30:00', '2026-11-09', '2026-11-23'],
    ['biweekly', '2026-11-23T00:00:00', '2026-11-23', '2026-12-07'],
    ['biweekly', '2026-12-06T23:59:59.999', '2026-11-23', '2026-12-07'],
  ] as const)('%s at %s: latest %s, next %s', (rhythm, now, latest, next) => {
    expect(latestRunAt(rhythm, at(now)).toISOString()).toBe(`${latest}T00:00:00.000Z`);
    expect(nextRunAt(rhythm, at(now))?.toISOString()).toBe(`${next}T00:00:00.000Z`);
  });

  it('is known for the calendar’s rhythms only', () => {
    expect(nextRunAt('on_demand', at('2026-11-20T00:00:00'))).toBeNull();
    expect(nextRunAt('instant', at('2026-11-20T00:00:00'))).toBeNull();
  });

  it.each([
    ['names the run by its day', '2026-12-01T00:00:00', '2026-01-01', 'monthly:2026-12-01'],
    ['names it the same all day', '2026-12-01T23:00:00', '2026-01-01', 'monthly:2026-12-01'],
    ['catches up after some days', '2026-12-07T00:00:00', '2026-01-01', 'monthly:2026-12-01'],
    ['lets one go that is long past', '2026-12-08T00:00:01', '2026-01-01', null],
    ['asks nothing of a younger program', '2026-12-02T00:00:00', '2026-12-01T08:00:00', null],
  ])('%s', (_title, now, since, key) => {
    expect(dueRunKey('monthly', { now: at(now), since: new Date(since) })).toBe(key);
  });
});
