import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '../platform/db.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { silentLog } from '../platform/log.ts';
import { migrate } from '../platform/migrate.ts';
import { announce } from '../platform/outbox.ts';
import { newTestDataDir } from '../testing/leftover-clusters.ts';
import { openTestProgram } from '../testing/program.ts';
import { createStream } from './stream.ts';

// A PostgreSQL of its own, because this test stops it.
const dataDir = newTestDataDir();
let postgres: EmbeddedPostgres;
let db: Database;
const start = (port?: number) =>
  startEmbeddedPostgres({ dataDir, port, durability: 'none', log: () => {} });

beforeAll(async () => {
  postgres = await start();
  await migrate(postgres.url);
  db = openDatabase(postgres.url);
});
afterAll(async () => {
  await db.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('an open stream goes on by itself when the database was away', { timeout: 60_000 }, async () => {
  const program = await openTestProgram(db, 'outage');
  const partner = await program.addPartner('p');
  const stream = await createStream({ db, log: silentLog });
  const { connection } = await stream.subscribe({
    ...{ programId: program.id, partnerId: partner.id, credentialId: 'c', after: null },
    ...{ expiresAt: new Date(Date.now() + 600_000), now: new Date(), hangUp: () => false },
  });
  connection.begin('');
  let text = '';
  void (async () => {
    for await (const piece of connection.body) text += Buffer.from(piece).toString('utf8');
  })();
  const tell = (status: string) =>
    program.work((work) => announce(work, partner.id, 'partner.updated', { status }));
  const hears = (mark: string) =>
    vi.waitFor(() => expect(text).toContain(mark), { timeout: 10_000, interval: 20 });
  await tell('before');
  await hears('before');
  for (const outage of ['first', 'second']) {
    await postgres.stop();
    postgres = await start(Number(new URL(postgres.url).port));
    await tell(outage);
    await hears(outage);
  }
  await stream.close();
});
