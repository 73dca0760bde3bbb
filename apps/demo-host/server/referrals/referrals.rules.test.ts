import { describe, expect, it } from 'vitest';
import { Fault } from '../platform/fault.ts';
import { checkClaim, findFlags, normalizeEmail, type Claim } from './referrals.rules.ts';

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
