import { describe, expect, it } from 'vitest';
import { Fault } from '../platform/fault.ts';
import { checkClaim, findFlags, normalizeEmail, notePaid, type Claim } from './referrals.rules.ts';
import type { CustomerRow } from './referrals.table.ts';

describe('one mailbox has one spelling', () => {
  it.each([
    ['Ada@Example.com', 'ada@example.com'],
    ['ada+shop@example.com', 'ada@example.com'],
    ['a.d.a@gmail.com', 'ada@gmail.com'],
    ['ada@googlemail.com', 'ada@gmail.com'],
    ['a.d.a@example.com', 'a.d.a@example.com'],
  ])('%s is %s', (email, expected) => {
    expect(normalizeEmail(email)).toBe(expected);
  });
});

const claim: Claim = {
  pointer: '/attribution/clickId',
  clickedAt: new Date('2026-01-01T00:00:00Z'),
  convertedAt: new Date('2026-03-31T23:59:59Z'),
  windowDays: 90,
  partner: { status: 'active', email: 'ada@example.com' },
  customerEmail: 'customer@acme.example',
};

function reasonOf(changes: Partial<Claim>): unknown {
  try {
    checkClaim({ ...claim, ...changes });
    return 'granted';
  } catch (error) {
    return error instanceof Fault ? error.details.meta?.['reason'] : error;
  }
}

describe('a claim', () => {
  it.each([
    ['within the window', {}, 'granted'],
    ['at its very end', { convertedAt: new Date('2026-04-01T00:00:00Z') }, 'granted'],
    ['a moment later', { convertedAt: new Date('2026-04-01T00:00:01Z') }, 'window_passed'],
    ['without a click', { clickedAt: null, convertedAt: new Date('2030-01-01') }, 'granted'],
    ['by the partner itself', { customerEmail: 'ADA+1@example.com' }, 'self_referral'],
    ['by nobody known', { customerEmail: null }, 'granted'],
    [
      'of a suspended partner',
      { partner: { status: 'suspended', email: null } },
      'partner_not_active',
    ],
  ] as const)('%s: %s', (_why, changes, expected) => {
    expect(reasonOf(changes)).toBe(expected);
  });
});

it('what looks odd is flagged with a sentence, not refused', () => {
  const odd = { ...claim, customerEmail: 'x@mailinator.com' };
  expect(findFlags(odd, 'bot').map(({ code }) => code)).toEqual(['disposable_email', 'bot_click']);
  expect(findFlags(claim, 'person')).toEqual([]);
});

describe('a payment is noted at its customer', () => {
  const day = (text: string) => new Date(`2026-${text}T00:00:00Z`);
  const fresh = { firstPaidAt: null, lastPaidAt: null, cancelledAt: null, activeUntil: null };
  const left = { cancelledAt: day('03-10') };
  const paying = { firstPaidAt: day('02-01'), lastPaidAt: day('03-01'), activeUntil: day('04-15') };

  it.each([
    ['the first one', fresh, '01-01', ['01-01', '01-01', '02-15']],
    ['a later one', paying, '04-01', ['02-01', '04-01', '05-16']],
    ['one that is reported late', paying, '01-01', ['01-01', '03-01', '04-15']],
    ['before it left', { ...fresh, ...left }, '03-01', ['03-01', '03-01', '03-10']],
    ['long before it left', { ...fresh, ...left }, '01-01', ['01-01', '01-01', '02-15']],
    ['after it left', { ...fresh, ...left }, '04-01', ['04-01', '04-01', '05-16']],
  ] as const)('%s', (_why, changes, paidAt, [first, last, until]) => {
    const customer = { ...fresh, ...changes } as unknown as CustomerRow;
    const activeUntil = new Date(day(paidAt).getTime() + 45 * 86_400_000);
    expect(notePaid(customer, { paidAt: day(paidAt), activeUntil })).toMatchObject({
      firstPaidAt: day(first),
      lastPaidAt: day(last),
      activeUntil: day(until),
    });
  });
});
