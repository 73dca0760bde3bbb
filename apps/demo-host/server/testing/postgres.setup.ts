// Once per run of the server tests: one PostgreSQL, and in it one migrated database as the template
// that every test file copies.

import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { createTemplate } from './database.ts';
import { newTestDataDir, removeLeftovers } from './leftover-clusters.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = newTestDataDir();
  const log = () => undefined;
  const postgres = await startEmbeddedPostgres({ dataDir, log, durability: 'none' });
  const teardown = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await createTemplate(postgres.url);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('postgresUrl', postgres.url);
  return teardown;
}
