// A whole running Portico of one's own: database, server, small seed, on a free port.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../apps/demo-host/server/platform/log.ts';
import { startEmbeddedPostgres } from '../../apps/demo-host/server/platform/embedded-postgres.ts';
import { main } from '../../apps/demo-host/server/main.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import type { DemoKeys } from '../../apps/demo-host/server/demo-keys.ts';

export interface DemoServer {
  url: string;
  dataDir: string;
  /** The content of `demo-keys.json`. */
  keys: DemoKeys;
  /** Lines of the log with level `error`. */
  errors: readonly string[];
  close(): Promise<void>;
}

export interface DemoServerOptions {
  /** `small` for tests, the whole year otherwise. */
  seed?: 'small' | 'full';
  /** A free one when left out. */
  port?: number;
}

/** Starts everything that `npm start` starts, on throw-away data. */
export async function startDemoServer(options: DemoServerOptions = {}): Promise<DemoServer> {
  const { seed = 'small', port = await freePort() } = options;
  // `PORTICO_WEB=built` takes the pages as they are, for work on the tests alone.
  if (process.env['PORTICO_WEB'] !== 'built') {
    await buildWeb((message) => process.stderr.write(`${message}\n`)).done;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'portico-e2e-'));
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {}, durability: 'none' });
  const errors: string[] = [];
  const log = createLog((line) => {
    if (line.includes('"level":"error"')) errors.push(line);
  });
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    PORTICO_DATA_DIR: dataDir,
    PORTICO_SEED: seed,
    // Each answer is held against the contract as well.
    NODE_ENV: 'test',
  };
  const app = await main({ env, databaseUrl: postgres.url, log }).catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  const keys = JSON.parse(readFileSync(join(dataDir, 'demo-keys.json'), 'utf8')) as DemoKeys;
  return {
    url: app.url,
    dataDir,
    keys,
    errors,
    async close() {
      await app.close();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
