import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findOrEnrol } from '../partners/index.ts';
import { openDatabase, type Database, type Tx } from '../platform/db.ts';
import { presets } from '../presets/index.ts';
import { createProgram } from '../programs/index.ts';
import { TestClock } from '../testing/clock.ts';
import { useTestDatabase } from '../testing/database.ts';
import { receiveRefund, recordPayments } from './index.ts';

const database = useTestDatabase();
const clock = new TestClock();
let db: Database;
let programId: string;
beforeAll(async () => {
  db = openDatabase(database.url);
  programId = await createProgram({ db, clock }, presets.affiliate);
});
afterAll(() => db.close());

type Report =
  | { kind: 'payment'; name: string; partner: number; amount: number }
  | { kind: 'refund'; name: string; of: string; amount: number };

/** Payments of customers of their own, some of them refunded, in two orders. */
const reports = fc
  .array(fc.record({ partner: fc.nat({ max: 2 }), amount: fc.integer({ min: 1, max: 10 ** 6 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((payments) => {
    const all: Report[] = payments.flatMap((one, index): Report[] => [
      { kind: 'payment', name: `p${index}`, ...one },
      // Every second one goes back in part, the whole of what is left follows now and then.
      ...(index % 2 === 0
        ? [{ kind: 'refund' as const, name: `r${index}`, of: `p${index}`, amount: 1 }]
        : []),
      ...(index % 3 === 0
        ? [{ kind: 'refund' as const, name: `x${index}`, of: `p${index}`, amount: one.amount }]
        : []),
    ]);
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
    return fc.tuple(shuffled, shuffled);
  });

class ThrownAway extends Error {}

/** What each partner's accounts hold after the reports came in this order. */
async function booksAfter(order: readonly Report[]): Promise<unknown> {
  let books: unknown;
  const thrown = db.transact({ programId }, async (tx) => {
    const work = { tx, programId, clock };
    const partners: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      partners.push((await findOrEnrol(work, { externalId: `p${i}`, name: `P${i}` })).id);
    }
    for (const report of order) await receive(tx, report, partners);
    books = await tx.execute(sql`select external_id, account, currency,
        (credits - debits)::int as balance
      from ledger_balances join partners on id = partner_id
      where credits <> debits order by 1, 2, 3`);
    throw new ThrownAway();
  });
  await expect(thrown).rejects.toThrow(ThrownAway);
  return books;
}

async function receive(tx: Tx, report: Report, partners: readonly string[]): Promise<void> {
  const work = { tx, programId, clock };
  const { name, amount } = report;
  if (report.kind === 'payment') {
    const input = {
      externalId: name,
      customer: { externalId: `c-${name}` },
      amount: { amount, currency: 'USD' as const },
      kind: 'subscription' as const,
      attribution: { partnerId: partners[report.partner]! },
    };
    await recordPayments(work, [{ input }]);
    return;
  }
  await receiveRefund(work, {
    ...{ externalId: name, paymentExternalId: report.of, amount, currency: 'USD' },
    ...{ reason: 'refund', note: null, occurredAt: clock.now() },
  });
}

it('the order of reports does not matter, refunds before payments included', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async ([one, other]) => {
      expect(await booksAfter(one)).toEqual(await booksAfter(other));
    }),
    { numRuns: 40 },
  );
}, 120_000);
