import type { PartnerStatus, Referral } from '@portico/sdk/contract';
import { Fault } from '../platform/fault.ts';
import type { CustomerRow } from './referrals.table.ts';

const dayMs = 86_400_000;

/** One mailbox, one spelling: case, +tags and the dots of Gmail do not make a new person. */
export function normalizeEmail(email: string): string {
  const [local = '', domain = ''] = email.trim().toLowerCase().split('@');
  const base = local.split('+')[0]!;
  const gmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return gmail ? `${base.replaceAll('.', '')}@gmail.com` : `${base}@${domain}`;
}

export interface Claim {
  /** Where in the request the claim stands. */
  pointer: string;
  clickedAt: Date | null;
  convertedAt: Date;
  windowDays: number;
  partner: { status: PartnerStatus; email: string | null };
  customerEmail: string | null;
}

/** Refuses what must not be attributed, each with the reason and the place. */
export function checkClaim(claim: Claim): void {
  const { clickedAt, convertedAt, windowDays, partner } = claim;
  if (partner.status !== 'active') {
    throw refused(claim.pointer, 'partner_not_active', 'The partner account is not active.');
  }
  if (clickedAt && convertedAt.getTime() - clickedAt.getTime() > windowDays * dayMs) {
    throw refused(
      claim.pointer,
      'window_passed',
      `The visit was more than ${windowDays} days before the sign-up.`,
    );
  }
  if (isSelfReferral(claim)) {
    throw refused(claim.pointer, 'self_referral', 'Partners cannot refer themselves.');
  }
}

function isSelfReferral({ partner, customerEmail }: Claim): boolean {
  if (!partner.email || !customerEmail) return false;
  return normalizeEmail(partner.email) === normalizeEmail(customerEmail);
}

export function refused(pointer: string, reason: string, message: string): Fault {
  return new Fault('attribution_refused', {
    detail: message,
    errors: [{ pointer, in: 'body', message }],
    meta: { reason },
  });
}

/** Domains whose mailboxes live for minutes; the customer may be real, so it is only flagged. */
const disposableDomains = new Set([
  'mailinator.com',
  'guerrillamail.com',
  '10minutemail.com',
  'tempmail.com',
  'temp-mail.org',
  'yopmail.com',
  'trashmail.com',
  'sharklasers.com',
  'getnada.com',
  'dispostable.com',
]);

/** What a person should look at, each a sentence of its own. */
export function findFlags(claim: Claim, clickKind: string | null): Referral['flags'] {
  const flags: Referral['flags'] = [];
  const domain = claim.customerEmail?.split('@')[1];
  if (domain && disposableDomains.has(domain)) {
    flags.push({ code: 'disposable_email', detail: `The address at ${domain} is disposable.` });
  }
  if (clickKind === 'bot') {
    flags.push({ code: 'bot_click', detail: 'The visit looks like a program, not a person.' });
  }
  return flags;
}

/** A payment as far as its customer cares. */
export interface PaymentNote {
  paidAt: Date;
  activeUntil: Date;
}

/**
 * The customer after a payment: the first and last day, and how long it counts as active. A payment
 * from before a cancellation keeps it active no longer than that, whichever was reported first.
 */
export function notePaid(customer: CustomerRow, { paidAt, activeUntil }: PaymentNote): CustomerRow {
  const { firstPaidAt, lastPaidAt, cancelledAt } = customer;
  const isLeft = cancelledAt !== null && cancelledAt >= paidAt;
  const until = isLeft ? earlier(activeUntil, cancelledAt) : activeUntil;
  return {
    ...customer,
    firstPaidAt: firstPaidAt ? earlier(firstPaidAt, paidAt) : paidAt,
    lastPaidAt: lastPaidAt ? later(lastPaidAt, paidAt) : paidAt,
    activeUntil: customer.activeUntil ? later(customer.activeUntil, until) : until,
  };
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
