import type { ParsedOf, PorticoContract, Referral } from '@portico/sdk/contract';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault, invalid } from '../platform/fault.ts';
import { announceAll } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { attributeCustomer } from './attribute.ts';
import { lockCustomer, savePaid } from './customers.store.ts';
import { notePaid, type PaymentNote } from './referrals.rules.ts';
import { markQualified, readReferral, selectReferrals } from './referrals.store.ts';
import type { CustomerRow } from './referrals.table.ts';
import { toReferral } from './referrals.wire.ts';

type Inputs = PorticoContract['referrals'];

const dayMs = 86_400_000;

/** The reported moment, or now. Clocks differ a little; a day ahead is a mistake. */
export function readOccurredAt(work: Work, text: string | undefined): Date {
  const now = work.clock.now();
  if (text === undefined) return now;
  const at = new Date(text);
  if (at.getTime() > now.getTime() + dayMs)
    throw invalid('/occurredAt', 'Must not be in the future.');
  return at;
}

/**
 * Notes payments of locked customers and returns the customers as they are then, by id. What is
 * handed in is what stands in the database: nobody else can change a locked row.
 */
export async function notePayments(
  work: Work,
  notes: readonly { customer: CustomerRow; note: PaymentNote }[],
): Promise<Map<string, CustomerRow>> {
  const after = new Map<string, CustomerRow>();
  for (const { customer, note } of notes) {
    after.set(customer.id, notePaid(after.get(customer.id) ?? customer, note));
  }
  await savePaid(work, [...after.values()]);
  return after;
}

/** Ties a new customer to a partner. */
export async function convertReferral(
  work: Work,
  input: ParsedOf<Inputs['convert']>,
): Promise<{ referral: Referral; customer: CustomerRow }> {
  const convertedAt = readOccurredAt(work, input.occurredAt);
  const known = await lockCustomer(work, input.customer);
  const { attribution } = input;
  const made = await attributeCustomer(work, known, { attribution, convertedAt });
  return { referral: toReferral(made.referral), customer: made.customer };
}

/** Marks the referrals of customers as paid for, the first time they pay. */
export async function qualifyReferrals(
  work: Work,
  paid: readonly { customerId: string; at: Date }[],
): Promise<void> {
  if (paid.length === 0) return;
  const rows = await markQualified(work, paid);
  const facts = rows.map((row) => ({
    programId: work.programId,
    partnerId: row.partnerId,
    type: 'referral.qualified' as const,
    data: { referral: toReferral(row) },
  }));
  await announceAll(work.tx, work.clock.now(), facts);
}

export async function listReferrals(
  work: Work,
  partnerId: string,
  input: ParsedOf<Inputs['list']>,
) {
  const { cursor, limit, status } = input;
  const after = cursor ? decodeCursor(input, cursor, ['string', 'string']) : undefined;
  const rows = await selectReferrals(work, partnerId, { status, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    data: page.map(toReferral),
    nextCursor: last ? encodeCursor(input, [last.convertedAt.toISOString(), last.id]) : null,
  };
}

export async function getReferral(work: Work, partnerId: string, id: string): Promise<Referral> {
  const row = await readReferral(work, { id, partnerId });
  if (!row) throw new Fault('not_found', { detail: 'There is no such referral.' });
  return toReferral(row);
}
