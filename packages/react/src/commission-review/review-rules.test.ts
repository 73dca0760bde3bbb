import { fixtures } from '@portico/sdk/testing';
import { describe, expect, it } from 'vitest';
import { toReviewFilters, waiting } from './review-choice.ts';
import { movedBy, outcomeOf } from './review-rules.ts';

const statuses = ['pending', 'held', 'approved', 'paid', 'cancelled', 'disputed'] as const;
const rows = statuses.map((status) => ({ status }));

describe('a question about several commissions', () => {
  it.each([
    ['approve', ['pending', 'held']],
    ['hold', ['pending', 'approved']],
    ['cancel', ['pending', 'held', 'approved']],
  ] as const)('to %s moves what the server lets move, and says what stays', (verb, moved) => {
    const found = movedBy(verb, rows);
    expect(found.rows.map(({ status }) => status)).toEqual(moved);
    expect(found.left).toBe(statuses.length - moved.length);
  });

  it('keeps what was sent beside why it was refused', () => {
    const { id, amount } = fixtures.commission();
    const sent = [{ id, amount, partner: { name: 'Atlas Advisory' } }];
    const answer = { changed: [], refused: [{ id, code: 'state_conflict', detail: 'No.' }] };
    const outcome = outcomeOf('hold', answer, sent);
    expect(outcome).toMatchObject({ verb: 'hold', changed: 0 });
    expect(outcome.refused[0]?.row?.partner.name).toBe('Atlas Advisory');
  });
});

describe('what a reviewer chooses', () => {
  it('begins with everything that waits for a person', () => {
    expect(toReviewFilters(waiting)).toEqual({ status: ['held', 'disputed'] });
  });

  it('compares amounts within one currency, and reasons within what is held', () => {
    const chosen = { ...waiting, view: 'all', minAmount: 0, holdReason: ['high_value'] } as const;
    expect(toReviewFilters(chosen)).toEqual({
      status: ['held'],
      holdReason: ['high_value'],
      minAmount: 0,
      currency: 'USD',
    });
  });
});
