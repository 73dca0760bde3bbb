import { fixtures } from '@portico/sdk/testing';
import { describe, expect, it } from 'vitest';
import { everyEntry, isNarrowed, partnerIn, toLedgerFilters } from './ledger-choice.ts';
import { whatHappened } from './ledger-words.ts';

const partner = fixtures.id('partner', 3);
const commission = fixtures.id('commission', 7);

describe('an id that somebody types', () => {
  it('of a partner narrows to the partner, any other to what an entry is about', () => {
    expect(toLedgerFilters({ ...everyEntry, id: ` ${partner} ` }, 'UTC')).toEqual({
      partnerId: partner,
    });
    expect(toLedgerFilters({ ...everyEntry, id: commission }, 'UTC')).toEqual({
      subject: commission,
    });
  });

  it('asks for nobody while it is half typed', () => {
    expect(partnerIn({ ...everyEntry, id: 'pa_01' })).toBeUndefined();
    expect(toLedgerFilters({ ...everyEntry, id: 'pa_01' }, 'UTC')).toEqual({});
    expect(isNarrowed({ ...everyEntry, id: 'pa_01' })).toBe(true);
  });
});

it('days are those of the reader, the last one included', () => {
  const chosen = { ...everyEntry, from: '2026-11-01', to: '2026-11-02' } as const;
  expect(toLedgerFilters(chosen, 'Europe/Vienna')).toEqual({
    from: '2026-10-31T23:00:00.000Z',
    to: '2026-11-02T23:00:00.000Z',
  });
});

it('a transfer is told in plain words, an unknown one at least as a transfer', () => {
  expect(whatHappened({ debit: 'held', credit: 'payable' })).toBe('what.approved');
  expect(whatHappened({ debit: 'marketing', credit: 'paid' })).toBe('what.moved');
});
