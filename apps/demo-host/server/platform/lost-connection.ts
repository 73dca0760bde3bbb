// The driver (postgres.js 3.4) does not notice that the connection below a transaction is gone.
// What is still sent on it, its own `rollback` included, either ends the whole process (its issue
// 1154: a write to a socket that is null) or, once the driver has connected again, runs outside
// the transaction.

import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';

type Work = (tx: postgres.TransactionSql) => Promise<unknown>;

/** The driver learns of the loss within moments, and then ends the transaction by itself. */
const patienceMs = 1_000;

/** The same connections, whose transactions send nothing more once their connection is lost. */
export function guardTransactions(client: postgres.Sql): postgres.Sql {
  const begin = (work: Work): Promise<unknown> => {
    const transaction: { lost?: unknown } = {};
    const ended = client.begin((tx) => guard(tx, transaction)(work));
    // Before the work has come to its end, this can only be the loss of the connection.
    ended.catch((error: unknown) => (transaction.lost = error));
    return ended;
  };
  return new Proxy(client, {
    get: (target, key) => (key === 'begin' ? begin : Reflect.get(target, key)),
  });
}

function guard(tx: postgres.TransactionSql, transaction: { lost?: unknown }) {
  const guarded: postgres.TransactionSql = new Proxy(tx, {
    get(target, key) {
      if (key === 'savepoint') {
        return (work: Work) => target.savepoint((inner) => guard(inner, transaction)(work));
      }
      if (key !== 'unsafe') return Reflect.get(target, key);
      if (transaction.lost) throw transaction.lost;
      // The driver prepares what it is asked to; texts repeat, so planning them once is enough.
      return ((text, parameters, options) =>
        target.unsafe(text, parameters, { prepare: true, ...options })) as typeof target.unsafe;
    },
  });
  return async (work: Work): Promise<unknown> => {
    try {
      const result = await work(guarded);
      if (transaction.lost) await never();
      return result;
    } catch (error) {
      if (isLoss(error)) await sleep(patienceMs);
      if (transaction.lost) await never();
      throw error;
    }
  };
}

/** Handing back anything would make the driver send `commit` or `rollback`. */
function never(): Promise<never> {
  return new Promise(() => {});
}

function isLoss(error: unknown): boolean {
  const cause = (error as { cause?: unknown } | null)?.cause ?? error;
  const code = (cause as { code?: string } | null)?.code ?? '';
  return /^(?:CONNECTION_|ECONN|EPIPE|ETIMEDOUT|57P0[123])/.test(code);
}
