// The event stream alone, in a process of its own. Started with: <database url> <port>.

import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { contract } from '@portico/sdk/contract';
import { createStream, eventRoutes } from '../events/index.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db.ts';
import { implement } from '../platform/implement.ts';
import { silentLog } from '../platform/log.ts';

const [databaseUrl = '', port = '0'] = process.argv.slice(2);
const db = openDatabase(databaseUrl);
const stream = await createStream({ db, log: silentLog });
const app = new Hono();
const gate = {
  ...{ db, clock: systemClock, log: silentLog, limiter: null, checkAnswers: false },
  ...{ sessionKey: Buffer.alloc(32, 5), admit: async () => {}, stepUp: async () => {} },
};
implement(app, gate, contract.events, eventRoutes(stream));
app.get('/', (context) => {
  const { heapUsed, rss } = process.memoryUsage();
  return context.json({ connections: stream.connections, heapUsed, rss });
});
const listener = getRequestListener(app.fetch);
createServer((req, res) => void listener(req, res)).listen(Number(port), '127.0.0.1', 4_096, () =>
  process.stdout.write('ready\n'),
);
