import { expect, it } from 'vitest';
import { toPayoutFilters, verbsFor } from './payout-rules.ts';

it('offers only what the server lets happen from where a payout stands', () => {
  expect(verbsFor('pending')).toEqual(['cancel']);
  expect(verbsFor('processing')).toEqual(['complete', 'fail']);
  expect(verbsFor('completed')).toEqual(['fail']);
  expect(verbsFor('failed')).toEqual([]);
  expect(verbsFor('cancelled')).toEqual([]);
});

it('asks for problems first, and for those of one run', () => {
  expect(toPayoutFilters({ view: 'problems', runId: undefined })).toEqual({ status: ['failed'] });
  expect(toPayoutFilters({ view: 'all', runId: 'pr_1' })).toEqual({ runId: 'pr_1' });
});
