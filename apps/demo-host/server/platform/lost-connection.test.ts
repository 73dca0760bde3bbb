import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../testing/database.ts';
import { isOutage, openDatabase, type Database, type Tx } from './db.ts';

const database = useTestDatabase();
let db: Database;
beforeAll(() => {
  db = openDatabase(database.url, { max: 1 });
});
afterAll(() => db.close());

/** Ends the connection below a transaction, as a database that is stopped does. */
async function cut(tx: Tx): Promise<void> {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  await db.system.execute(sql`select pg_terminate_backend(${row!.pid})`);
  await sleep(50);
}

const transact = (run: (tx: Tx) => Promise<unknown>) => db.transact({ programId: 'pg_x' }, run);
const reason = (attempt: Promise<unknown>) => attempt.then(() => null).catch((e: unknown) => e);

// Without the guard, each of these ends the process.
describe('a transaction whose connection is lost', () => {
  it('fails, and the next one works', async () => {
    const error = await reason(
      transact(async (tx) => {
        await cut(tx);
        await tx.execute(sql`select 1`);
      }),
    );
    expect(isOutage((error as { cause?: unknown }).cause ?? error)).toBe(true);
    await expect(transact((tx) => tx.execute(sql`select 1`))).resolves.toHaveLength(1);
  });

  it('fails also when the work does not notice', async () => {
    expect(await reason(transact(cut))).toBeInstanceOf(Error);
    const shrug = async (tx: Tx) => {
      await cut(tx);
      await tx.execute(sql`select 1`).catch(() => {});
    };
    expect(await reason(transact(shrug))).toBeInstanceOf(Error);
  });

  it('fails also in the middle of a statement, and in a savepoint', async () => {
    const cutLater = async (tx: Tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      const end = sleep(50).then(() =>
        db.system.execute(sql`select pg_terminate_backend(${row!.pid})`),
      );
      await Promise.all([tx.execute(sql`select pg_sleep(5)`), end]);
    };
    expect(await reason(transact(cutLater))).toBeInstanceOf(Error);
    expect(await reason(transact((tx) => tx.transaction(cutLater)))).toBeInstanceOf(Error);
  });

  it('sends nothing more, even when the driver has connected again', async () => {
    await db.system.execute(sql`create table late (n int)`);
    await db.system.execute(sql`grant insert on late to portico_app`);
    const late = reason(
      transact(async (tx) => {
        await cut(tx);
        await sleep(300);
        await tx.execute(sql`insert into late values (1)`);
      }),
    );
    await sleep(150);
    await transact((tx) => tx.execute(sql`select 1`));
    expect(await late).toBeInstanceOf(Error);
    await sleep(400);
    expect(await db.system.execute(sql`select * from late`)).toHaveLength(0);
  });
});
