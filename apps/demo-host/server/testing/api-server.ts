// The whole API in a process of its own, to be loaded, killed and measured from outside.
// Started with: node api-server.ts <database url> <data dir> <port>; says `ready` on its output.

import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../app.ts';
import { openClicks } from '../clicks/index.ts';
import { createPayoutMeans } from '../payout-means.ts';
import { takeStepUp } from '../embed-sessions/index.ts';
import { createStream } from '../events/index.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db.ts';
import { createLog } from '../platform/log.ts';
import type { Resources } from '../platform/resources.ts';

const [databaseUrl = '', dataDir = '', port = '0'] = process.argv.slice(2);

const db = openDatabase(databaseUrl);
// As in production, but for requests: writing a line for each would measure the terminal.
const written = createLog((line) => process.stderr.write(`${line}\n`));
const log = { ...written, info: () => {} };
const config = {
  host: '127.0.0.1',
  port: Number(port),
  baseUrl: `http://127.0.0.1:${port}`,
  dataDir,
  sessionKey: Buffer.alloc(32, 5),
  encryptionKey: Buffer.alloc(32, 6),
  rateLimit: false,
};
const gate: Resources['gate'] = {
  ...{ db, log, clock: systemClock, sessionKey: config.sessionKey, limiter: null },
  checkAnswers: false,
  admit: async () => {},
  stepUp: takeStepUp,
};
const resources: Resources = { config, db, log, gate, clock: systemClock };
const clicks = openClicks(resources);
gate.spooled = clicks;
const stream = await createStream(resources);
const payouts = createPayoutMeans({}, { config, log, isDemo: true });
const listener = getRequestListener(createApp(resources, { clicks, stream, payouts }).fetch);
const server = createServer((request, response) => void listener(request, response));
server.listen(Number(port), '127.0.0.1', 4_096, () => process.stdout.write('ready\n'));
