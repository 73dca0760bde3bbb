// The click path alone in a process of its own, to be killed, stopped and measured from outside.
// Started with: node click-server.ts <database url> <data dir> <port>; says `ready` on its output.

import { createServer } from 'node:http';
import { createRedirect, openClicks } from '../clicks/index.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db.ts';
import { createLog } from '../platform/log.ts';

const [databaseUrl = '', dataDir = '', port = '0'] = process.argv.slice(2);

const db = openDatabase(databaseUrl);
const log = createLog((line) => process.stderr.write(`${line}\n`));
const config = { dataDir, baseUrl: `http://127.0.0.1:${port}` };
const clicks = openClicks({ config, db, clock: systemClock, log });
const redirect = createRedirect(clicks);
const server = createServer((req, res) => {
  if (!redirect(req, res)) res.end(JSON.stringify(clicks.metrics()));
});
server.listen(Number(port), '127.0.0.1', 4_096, () => process.stdout.write('ready\n'));

process.once('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  await clicks.close();
  await db.close();
});
