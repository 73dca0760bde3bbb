import { sql } from 'drizzle-orm';
import Stripe from 'stripe';
import type { Database } from '../platform/db.ts';
import { Fault } from '../platform/fault.ts';
import { decrypt } from '../platform/secrets.ts';
import type { Work } from '../platform/work.ts';
import {
  claimCustomer,
  receiveRefund,
  receiveRefundTotal,
  recordPayment,
} from '../payments/index.ts';
import { receivePayoutEvent } from '../payouts/index.ts';
import { lockCustomer, noteCancellation } from '../referrals/index.ts';
import { evaluateTier } from '../tiers/index.ts';
import { readEvent, type Fact } from './stripe.rules.ts';

/** Checks the signature with Stripe's own library. Throws a fault that names what is wrong. */
export async function verifyEvent(
  work: Work,
  encryptionKey: Buffer,
  { body, signature }: { body: string; signature: string | null },
): Promise<Stripe.Event> {
  if (!signature)
    throw new Fault('signature_invalid', { detail: 'The Stripe-Signature header is missing.' });
  const [row] = await work.tx.execute<{ ciphertext: string }>(sql`
    select ciphertext from webhook_secrets
    where program_id = ${work.programId} and source = 'stripe'`);
  if (!row) throw new Fault('not_found', { detail: 'There is no such webhook.' });
  const secret = decrypt(row.ciphertext, encryptionKey);
  try {
    return await Stripe.webhooks.constructEventAsync(body, signature, secret);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Fault('malformed_json');
    throw new Fault('signature_invalid', {
      detail: 'The signature does not match, or is too old.',
    });
  }
}

/** Takes an event in, once: Stripe sends at least once and in any order. */
export async function receiveEvent(work: Work, event: Stripe.Event): Promise<void> {
  const at = work.clock.now().toISOString();
  const fresh = await work.tx.execute(sql`
    insert into stripe_events (program_id, id, type, received_at)
    values (${work.programId}, ${event.id}, ${event.type}, ${at})
    on conflict do nothing returning id`);
  if (fresh.length === 0) return;
  const fact = readEvent(event);
  if (fact) await applyFact(work, fact);
  await receivePayoutEvent(work, event);
}

async function applyFact(work: Work, fact: Fact): Promise<void> {
  if (fact.kind === 'customer') {
    const customer = await lockCustomer(work, fact.customer);
    const claim = fact.attribution && { attribution: fact.attribution, convertedAt: fact.at };
    if (claim) await claimCustomer(work, customer, { claim, refusedClaim: 'ignore' });
  } else if (fact.kind === 'payment') {
    const { externalId, customer, amount, paymentKind: kind, references } = fact;
    const { product, attribution } = fact;
    const input = {
      ...{ externalId, customer, amount, kind, occurredAt: fact.at.toISOString() },
      ...(product && { product }),
      ...(attribution && { attribution }),
    };
    await recordPayment(work, input, { references, refusedClaim: 'ignore' });
  } else if (fact.kind === 'cancellation') {
    const { id } = await lockCustomer(work, fact.customer);
    const { partnerId } = await noteCancellation(work, id, fact.at);
    if (partnerId) await evaluateTier(work, partnerId);
  } else {
    const { amount, currency, at: occurredAt, payment: paymentExternalId } = fact;
    const reported = { amount, currency, occurredAt, paymentExternalId, note: null };
    if (fact.kind === 'refund') {
      await receiveRefundTotal(work, { ...reported, charge: fact.charge, reason: 'refund' });
    } else {
      await receiveRefund(work, { ...reported, externalId: fact.id, reason: 'chargeback' });
    }
  }
}

/** The program of a webhook address, when there is one. */
export async function findProgram(db: Database, programId: string): Promise<boolean> {
  const rows = await db.system.execute(sql`select 1 from programs where id = ${programId}`);
  return rows.length === 1;
}
