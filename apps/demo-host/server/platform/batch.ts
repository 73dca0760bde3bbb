import { sql } from 'drizzle-orm';
import type { Tenant } from './db.ts';
import { doWork, type Means, type Work } from './work.ts';

/** Does many commands of one kind in one transaction; answers stand in the order of the inputs. */
export type BatchHandler<I, O> = (work: Work, inputs: readonly I[]) => Promise<readonly O[]>;

/** A command that waits to be done with others. */
export interface BatchCall {
  tenant: Tenant;
  input: unknown;
  status: number;
  /** For the idempotency key, when the caller sent one. */
  key: { credential: string; key: string; hash: string } | null;
}

interface Waiting extends BatchCall {
  done(body: unknown): void;
  alone(): void;
}

const batchMax = 100;
const atOnce = 2;
/** A second transaction is worth its own cost from here on. */
const worthAnother = 20;

/**
 * Collects the commands that arrive while a transaction is under way and does them together in
 * the next one: under load the cost of a transaction is shared, without load nobody waits. Each
 * program has two such transactions at a time, so that the database has work while this process
 * prepares the next. Whatever cannot be done together (one command is
 * refused, a key was used before) is handed back, to be done alone.
 */
export class Batches {
  readonly #means: Means;
  readonly #handler: BatchHandler<never, unknown>;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #busy = new Map<string, number>();

  constructor(means: Means, handler: BatchHandler<never, unknown>) {
    this.#means = means;
    this.#handler = handler;
  }

  /** The body of the answer; undefined when the command has to be done alone. */
  submit(call: BatchCall): Promise<{ body: unknown } | undefined> {
    const { programId } = call.tenant;
    return new Promise((resolve) => {
      const queue = this.#waiting.get(programId) ?? [];
      this.#waiting.set(programId, queue);
      queue.push({
        ...call,
        done: (body) => resolve({ body }),
        alone: () => resolve(undefined),
      });
      const busy = this.#busy.get(programId) ?? 0;
      if (busy >= atOnce || (busy > 0 && queue.length < worthAnother)) return;
      this.#busy.set(programId, busy + 1);
      // What arrives in the same turn of the event loop goes together.
      setImmediate(() => void this.#work(programId));
    });
  }

  async #work(programId: string): Promise<void> {
    const queue = this.#waiting.get(programId) ?? [];
    while (queue.length > 0) {
      await this.#perform(queue.splice(0, batchMax));
      // Few are left to whoever is at work.
      if (this.#busy.get(programId)! > 1 && queue.length < worthAnother) break;
    }
    const busy = this.#busy.get(programId)! - 1;
    if (busy > 0) return void this.#busy.set(programId, busy);
    this.#busy.delete(programId);
    this.#waiting.delete(programId);
  }

  async #perform(calls: readonly Waiting[]): Promise<void> {
    try {
      const bodies = await doWork(this.#means, calls[0]!.tenant, async (work) => {
        const answers = await this.#handler(
          work,
          calls.map(({ input }) => input as never),
        );
        await rememberKeys(work, calls, answers);
        return answers;
      });
      for (const [index, call] of calls.entries()) call.done(bodies[index]);
    } catch {
      // Alone, each gets the answer, or the refusal, that is its own.
      for (const call of calls) call.alone();
    }
  }
}

/** Writes the keys with their answers down; throws when one was used before. */
async function rememberKeys(
  { tx, programId, clock }: Work,
  calls: readonly BatchCall[],
  bodies: readonly unknown[],
): Promise<void> {
  const rows = calls.flatMap(({ key, status }, index) =>
    key
      ? [
          {
            credential: key.credential,
            key: key.key,
            request_hash: key.hash,
            status,
            body: bodies[index],
          },
        ]
      : [],
  );
  if (rows.length === 0) return;
  const made = await tx.execute(sql`insert into idempotency_keys
      (program_id, credential, key, request_hash, status, body, created_at)
    select ${programId}, credential, key, request_hash, status, body,
      ${clock.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (credential text, key text,
      request_hash text, status integer, body jsonb)
    order by credential, key on conflict do nothing returning key`);
  if (made.length < rows.length) throw new Error('An idempotency key was used before.');
}
