// A program that began with the first migration is brought to the newest, and its books come out
// right.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewCommissions } from '../commissions/index.ts';
import { getBalances } from '../ledger/index.ts';
import { recordPayments } from '../payments/index.ts';
import { getPlanAt } from '../programs/index.ts';
import { reconcile } from '../reconciliation/index.ts';
import { makeStatements } from '../statements/index.ts';
import { checkBooks } from '../testing/books.ts';
import { TestClock } from '../testing/clock.ts';
import { createEmptyDatabase, type TestDatabase } from '../testing/database.ts';
import { system } from './audit.ts';
import { openDatabase, type Database } from './db.ts';
import { silentLog } from './log.ts';
import { listMigrations, migrate } from './migrate.ts';
import { doWork, type Work } from './work.ts';

const programId = 'pg_01k9wz6m3vfp8t2q5r7s9xya00';
const [ada, bob, eve] = [1, 2, 3].map((n) => `pa_01k9wz6m3vfp8t2q5r7s9xya0${n}`) as [
  string,
  string,
  string,
];
const clock = new TestClock();
clock.at = new Date('2026-03-10T12:00:00.000Z');

let database: TestDatabase;
let db: Database;
let applied: string[];

/** The first migration as it is done, with rows, before the others are known. */
async function buildFoundation(url: string): Promise<void> {
  const read = (path: string) => readFile(join(import.meta.dirname, path), 'utf8');
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await client`create table portico_migrations (
    name text primary key, applied_at timestamptz not null default now())`;
  await client.unsafe(await read('../migrations/0001-foundation/up.sql'));
  await client`insert into portico_migrations (name) values ('0001-foundation')`;
  await client.unsafe(await read('../testing/foundation-rows.sql'));
  await client.end();
}

function work<T>(run: (work: Work) => Promise<T>): Promise<T> {
  return doWork({ db, clock }, { programId }, run);
}

async function balancesOf(partnerId: string) {
  const found = await work((one) => getBalances(one, partnerId));
  return Object.fromEntries(found);
}

beforeAll(async () => {
  database = await createEmptyDatabase();
  await buildFoundation(database.url);
  ({ applied } = await migrate(database.url));
  db = openDatabase(database.url);
});
afterAll(async () => {
  await db?.close();
  await database?.drop();
});

describe('a database of the first migration', () => {
  it('gets every migration since, once', async () => {
    expect(applied).toEqual((await listMigrations()).slice(1));
    expect((await migrate(database.url)).applied).toEqual([]);
  });

  it('has a ledger that says what its commissions said', async () => {
    expect(await balancesOf(ada)).toEqual({
      USD: { expense: -6_250, held: 1_250, payable: 5_000 },
      EUR: { expense: -1_800, held: 1_800 },
    });
    expect(await balancesOf(bob)).toEqual({ USD: { expense: -1_600, held: 1_600 } });
    expect(await balancesOf(eve)).toEqual({});
  });

  it('has daily sums of what was earned and paid', async () => {
    const earned = await work(({ tx }) =>
      tx.execute(sql`select partner_id, currency, day::text, earned::int, count
        from earnings_daily order by partner_id, currency, day`),
    );
    expect(earned.map((row) => Object.values(row))).toEqual([
      [ada, 'EUR', '2026-02-02', 1_800, 1],
      [ada, 'USD', '2026-02-01', 2_000, 1],
      [ada, 'USD', '2026-02-02', 3_000, 1],
      [ada, 'USD', '2026-03-01', 1_250, 2],
      [bob, 'USD', '2026-02-03', 1_600, 1],
    ]);
    const revenue = await work(({ tx }) =>
      tx.execute(sql`select partner_id, currency, day::text, amount::int
        from revenue_daily order by partner_id, currency, day`),
    );
    expect(revenue.map((row) => Object.values(row))).toEqual([
      [ada, 'EUR', '2026-02-02', 9_000],
      [ada, 'USD', '2026-02-01', 10_000],
      [ada, 'USD', '2026-02-02', 15_000],
      [ada, 'USD', '2026-03-01', 5_000],
      [bob, 'USD', '2026-02-03', 8_000],
      [bob, 'USD', '2026-02-04', 4_000],
    ]);
  });

  it('has the same plans in the same order, and earns by the one in force', async () => {
    const rates = await work(async (one) => {
      const at = (day: string) => getPlanAt(one, new Date(day));
      return [await at('2026-02-01'), await at('2026-03-01')].map(({ version, rules }) => [
        version,
        rules[0]!.pays,
      ]);
    });
    expect(rates).toEqual([
      [1, { rate: '0.20' }],
      [2, { rate: '0.25' }],
    ]);
    const [made] = await work((one) =>
      recordPayments(one, [
        {
          input: {
            externalId: 'p10',
            customer: { externalId: 'c1' },
            amount: { amount: 4_000, currency: 'USD' },
            kind: 'subscription',
          },
        },
      ]),
    );
    expect(made!.commissions).toMatchObject([{ amount: { amount: 1_000 }, status: 'pending' }]);
  });

  it('stays in order when its old commissions go on', async () => {
    const ids = [3, 4, 7].map((n) => `cm_01kh2dj200fp8t2q5r7s9xya0${n}`);
    const review = { action: 'approve' as const, ids, by: system };
    const { changed } = await work((one) => reviewCommissions(one, review));
    expect(changed).toHaveLength(3);
    expect(await balancesOf(ada)).toMatchObject({
      USD: { held: 1_500, payable: 5_750 },
      EUR: { held: 0, payable: 1_800 },
    });
  });

  it('has books in which reconciliation finds nothing, and statements of its past', async () => {
    const found = await work((one) => reconcile(one, silentLog));
    expect(found?.differences).toEqual([]);
    await work(checkBooks);
    while ((await work((one) => makeStatements(one))) > 0);
    const statements = await work(({ tx }) =>
      tx.execute(sql`select partner_id, to_char(month, 'YYYY-MM') as month, entries
        from statements order by month, partner_id`),
    );
    expect(statements.map((row) => Object.values(row))).toEqual([
      [ada, '2026-02', 4],
      [bob, '2026-02', 1],
    ]);
  });
});
