// A database of its own for every test file: files run side by side and none sees another's rows.

import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';

const template = 'portico_template';

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/**
 * For a test file: `const database = useTestDatabase()`; its `url` is valid inside tests and hooks.
 */
export function useTestDatabase(): { readonly url: string } {
  let created: TestDatabase | undefined;
  beforeAll(async () => {
    created = await createTestDatabase();
  });
  afterAll(() => created?.drop());
  return {
    get url() {
      if (!created) throw new Error('The test database exists only inside tests and hooks.');
      return created.url;
    },
  };
}

/** A fresh copy of the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: urlOf(serverUrl, name),
    drop: () => runOnServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** A database without any table, for what has to happen before the first migration. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  return {
    url: urlOf(serverUrl, name),
    drop: () => runOnServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/**
 * Migrates the database that all others are copied from. Used once per run, by the global set-up.
 */
export async function createTemplate(serverUrl: string): Promise<void> {
  await runOnServer(serverUrl, `CREATE DATABASE ${template}`);
  const { migrate } = await import('../platform/migrate.ts');
  await migrate(urlOf(serverUrl, template));
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function runOnServer(serverUrl: string, statement: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
