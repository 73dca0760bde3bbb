// The whole API over a real database, called the way a client calls it: by request and response.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../app.ts';
import { openClicks, type Clicks } from '../clicks/index.ts';
import { takeStepUp } from '../embed-sessions/index.ts';
import { createStream, type Stream } from '../events/index.ts';
import { checkActive, getPartner } from '../partners/index.ts';
import type { Clock } from '../platform/clock.ts';
import { openDatabase, type Database } from '../platform/db.ts';
import { silentLog } from '../platform/log.ts';
import type { Resources } from '../platform/resources.ts';
import { createPayoutMeans } from '../payout-means.ts';
import { presets, type PresetKey } from '../presets/index.ts';
import { createProgram, issueCredentials, type ProgramCredentials } from '../programs/index.ts';
import { TestClock } from './clock.ts';
import { useTestDatabase } from './database.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into answers freely; what they find is checked against the contract at the gate.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

export interface TestApi {
  readonly resources: Resources;
  readonly clicks: Clicks;
  /** A program of its own, with fresh credentials. */
  openProgram(key: PresetKey): Promise<OpenProgram>;
  /** Sends a request; objects travel as JSON. */
  send(call: string, options?: SendOptions): Promise<Answer>;
  /** Answers a request as it is, for programs that bring their own client. */
  readonly fetch: typeof fetch;
  /** The same for a file that is no text. */
  download(call: string, options?: SendOptions): Promise<Download>;
}

export interface Download {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

export interface OpenProgram extends ProgramCredentials {
  id: string;
}

interface SendOptions {
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const encryptionKey = Buffer.alloc(32, 3);

export { TestClock };

interface Opened {
  db: Database;
  clicks: Clicks;
  stream: Stream;
  dataDir: string;
}

/** For a test file: `const api = useTestApi()`. */
export function useTestApi(clock: Clock = new TestClock()): TestApi {
  const database = useTestDatabase();
  const open: Partial<Opened> = {};
  let resources: Resources;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    open.dataDir = await mkdtemp(join(tmpdir(), 'portico-test-'));
    open.db = openDatabase(database.url);
    resources = makeResources(open.db, clock, open.dataDir);
    open.clicks = openClicks(resources);
    resources.gate.spooled = open.clicks;
    open.stream = await createStream(resources);
    const { config, log } = resources;
    const payouts = createPayoutMeans({}, { config, log, isDemo: true });
    app = createApp(resources, { clicks: open.clicks, stream: open.stream, payouts });
  });
  afterAll(async () => {
    await open.stream?.close();
    await open.clicks?.close();
    await open.db?.close();
    if (open.dataDir) await rm(open.dataDir, { recursive: true, force: true });
  });
  return {
    get resources() {
      return resources;
    },
    get clicks() {
      return open.clicks!;
    },
    openProgram: async (key) => {
      const unique = `${key}-${Math.random().toString(36).slice(2)}`;
      const id = await createProgram(resources, { ...presets[key], key: unique });
      return { id, ...(await issueCredentials({ ...resources, encryptionKey }, id)) };
    },
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    send: async (call, options = {}) => read(await app.fetch(toRequest(call, options))),
    download: async (call, options = {}) => {
      const response = await app.fetch(toRequest(call, options));
      const { status, headers } = response;
      return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

function makeResources(db: Database, clock: Clock, dataDir: string): Resources {
  const sessionKey = Buffer.alloc(32, 5);
  const baseUrl = 'http://127.0.0.1:4400';
  const config = {
    ...{ host: '127.0.0.1', port: 4400, baseUrl, dataDir },
    ...{ sessionKey, encryptionKey, rateLimit: false },
  };
  const gate: Resources['gate'] = {
    ...{ db, clock, sessionKey, log: silentLog, limiter: null, checkAnswers: true },
    admit: async (work, { partnerId }) => {
      if (partnerId) checkActive((await getPartner(work, partnerId)).status);
    },
    stepUp: takeStepUp,
  };
  return { config, db, clock, log: silentLog, gate };
}

function toRequest(call: string, { key, body, headers = {} }: SendOptions): Request {
  const [method = 'GET', path = '/'] = call.split(' ');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(`http://127.0.0.1:4400${path}`, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: text }),
  });
}

async function read(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') ? await response.json() : await response.text();
  return { status: response.status, headers: response.headers, body };
}
