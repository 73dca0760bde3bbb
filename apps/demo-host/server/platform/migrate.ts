import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { StartupProblem } from './startup-problem.ts';

const folder = join(import.meta.dirname, '../migrations');

/** The commonest reason in a database that somebody else set up, said in one line. */
function explainPermission(error: { code?: string }): never {
  if (error.code !== '42501') throw error;
  throw new StartupProblem(
    'The database user may not create what Portico needs. It must own the schema and, unless the ' +
      'role portico_app exists and is granted to it, have CREATEROLE.',
  );
}

/** Names of all migrations, in order. */
export async function listMigrations(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .toSorted();
}

/**
 * Brings a database to the newest schema. Several processes may call it at once: one works, the
 * others wait. Each migration is one transaction, so a crash leaves it done or not begun.
 */
export async function migrate(databaseUrl: string): Promise<{ applied: string[] }> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(7364001)`;
    await sql`create table if not exists portico_migrations (
      name text primary key, applied_at timestamptz not null default now())`;
    const done = new Set(
      (await sql`select name from portico_migrations`).map((row) => row['name']),
    );
    const applied: string[] = [];
    for (const name of await listMigrations()) {
      if (done.has(name)) continue;
      const up = await readFile(join(folder, name, 'up.sql'), 'utf8');
      await sql
        .begin(async (tx) => {
          await tx.unsafe(up);
          await tx`insert into portico_migrations (name) values (${name})`;
        })
        .catch(explainPermission);
      applied.push(name);
    }
    return { applied };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
