import type { Reconciliation } from '@portico/sdk/contract';
import type { Log } from '../platform/log.ts';
import type { Work } from '../platform/work.ts';
import {
  compareBalances,
  compareCarried,
  compareCommissions,
  comparePayouts,
  insertResult,
  readLatest,
  takeTurn,
  type Difference,
} from './reconciliation.store.ts';

/** What the latest comparison found; nothing was checked yet where `checkedAt` is null. */
export function readReconciliation(work: Work): Promise<Reconciliation> {
  return readLatest(work);
}

/**
 * Compares commissions, payouts and ledger of a program, writes the result down and raises an
 * alarm on a difference of one minor unit. Null when another process is at it.
 */
export async function reconcile(work: Work, log: Log): Promise<Reconciliation | null> {
  if (!(await takeTurn(work))) return null;
  const differences: Difference[] = [];
  for (const check of [compareCommissions, compareBalances, comparePayouts, compareCarried]) {
    differences.push(...(await check(work)));
  }
  await insertResult(work, differences);
  if (differences.length > 0) {
    log.error('books differ', {
      programId: work.programId,
      differences: differences.length,
      first: differences[0],
    });
  }
  return { checkedAt: work.clock.now().toISOString(), differences };
}

/** The job: once a day (UTC) for each program. Tells how many programs it looked at. */
export const reconcileNightly =
  (log: Log) =>
  async (work: Work): Promise<number> => {
    const { checkedAt } = await readLatest(work);
    const today = work.clock.now().toISOString().slice(0, 10);
    if (checkedAt?.startsWith(today)) return 0;
    return (await reconcile(work, log)) ? 1 : 0;
  };
