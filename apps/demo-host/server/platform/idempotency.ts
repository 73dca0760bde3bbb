import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import { Fault } from './fault.ts';
import type { Work } from './work.ts';

interface Stored extends Record<string, unknown> {
  request_hash: string;
  status: number | null;
  body: unknown;
}

export interface Answer {
  status: number;
  body: unknown;
  replayed: boolean;
}

/**
 * Runs a command once per key. The key is written in the command's own transaction: after a
 * crash neither the key nor the effect is there; a second caller waits for the first and gets
 * its answer.
 */
export async function once(
  { work, actor, key, hash }: { work: Work; actor: Actor; key: string; hash: string },
  run: () => Promise<{ status: number; body: unknown }>,
): Promise<Answer> {
  const at = work.clock.now().toISOString();
  const credential = keeperOf(actor);
  const mine = await work.tx.execute(sql`
    insert into idempotency_keys (program_id, credential, key, request_hash, created_at)
    values (${work.programId}, ${credential}, ${key}, ${hash}, ${at})
    on conflict do nothing returning key`);
  if (mine.length === 0) return replay(work, credential, key, hash);
  const answer = await run();
  await work.tx.execute(sql`update idempotency_keys
    set status = ${answer.status}, body = ${JSON.stringify(answer.body)}::jsonb
    where program_id = ${work.programId} and credential = ${credential} and key = ${key}`);
  return { ...answer, replayed: false };
}

/** A session is renewed every few minutes; its partner is who sends the retry. */
export function keeperOf(actor: Actor): string {
  return actor.partnerId ?? actor.credentialId;
}

/**
 * What is kept of a request, to know it again. With a key of the server: somebody who reads the
 * database could else guess a tax number that stood in it, one after the other.
 */
export function hashRequest(request: unknown, secret: Buffer): string {
  return createHmac('sha256', secret).update(JSON.stringify(request)).digest('hex');
}

async function replay(work: Work, credential: string, key: string, hash: string): Promise<Answer> {
  const [stored] = await work.tx.execute<Stored>(sql`
    select request_hash, status, body from idempotency_keys
    where program_id = ${work.programId} and credential = ${credential} and key = ${key}`);
  if (stored?.request_hash !== hash) {
    throw new Fault('idempotency_key_reused', {
      detail: 'This Idempotency-Key was used with another request. Use a new key.',
    });
  }
  return { status: stored.status ?? 200, body: stored.body, replayed: true };
}
