import { sql } from 'drizzle-orm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { encrypt, hashSecret, newSecret } from '../platform/secrets.ts';

/** Shown once, when they are made; the database keeps hashes and ciphertext. */
export interface ProgramCredentials {
  secretKey: string;
  publishableKey: string;
  stripeWebhookSecret: string;
}

interface Means {
  db: Database;
  clock: Clock;
  encryptionKey: Buffer;
}

/** Gives a program new keys and revokes the ones before. */
export async function issueCredentials(
  { db, clock, encryptionKey }: Means,
  programId: string,
): Promise<ProgramCredentials> {
  const at = clock.now().toISOString();
  const made = {
    secretKey: newSecret('sk'),
    publishableKey: newSecret('pk'),
    stripeWebhookSecret: newSecret('whsec'),
  };
  const cipher = encrypt(made.stripeWebhookSecret, encryptionKey);
  await db.system.transaction(async (tx) => {
    await tx.execute(sql`update keys set revoked_at = ${at}
      where program_id = ${programId} and revoked_at is null`);
    for (const kind of ['secret', 'publishable'] as const) {
      const key = made[`${kind}Key`];
      await tx.execute(sql`insert into keys (program_id, id, kind, hash, last4, created_at)
        values (${programId}, ${newId('key')}, ${kind}, ${hashSecret(key)},
          ${key.slice(-4)}, ${at})`);
    }
    await tx.execute(sql`insert into webhook_secrets (program_id, source, ciphertext, created_at)
      values (${programId}, 'stripe', ${cipher}, ${at})
      on conflict (program_id, source) do update set ciphertext = excluded.ciphertext`);
  });
  return made;
}
