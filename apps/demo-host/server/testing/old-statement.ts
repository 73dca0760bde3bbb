import { sql } from 'drizzle-orm';
import { post } from '../ledger/index.ts';
import { doWork } from '../platform/work.ts';
import { makeStatements } from '../statements/index.ts';
import type { TestApi } from './api.ts';

/** The statement of a month that is over, so that nothing a test does changes it; tells its id. */
export function makeOldStatement(
  { resources }: TestApi,
  programId: string,
  partnerId: string,
): Promise<string> {
  const now = () => new Date(resources.clock.now().getTime() - 40 * 86_400_000);
  return doWork(resources, { programId }, async (work) => {
    await post({ ...work, clock: { now } }, [
      {
        ...{ key: 'old', debit: 'fees_receivable', credit: 'fee_income', partnerId },
        ...{ amount: 1, currency: 'USD', subject: 'fee' },
      },
    ]);
    while ((await makeStatements(work)) > 0);
    const [row] = await work.tx.execute<{ id: string }>(sql`select id from statements`);
    return row!.id;
  });
}
