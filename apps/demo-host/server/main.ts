import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createHostApi } from '../host/index.ts';
import { createApp } from './app.ts';
import { createRedirect, openClicks } from './clicks/index.ts';
import { writeDemoKeys } from './demo-keys.ts';
import { takeStepUp } from './embed-sessions/index.ts';
import { createStream } from './events/index.ts';
import { checkActive, getPartner } from './partners/index.ts';
import { systemClock } from './platform/clock.ts';
import { createJobTable, movePayouts } from './job-table.ts';
import { createPayoutMeans } from './payout-means.ts';
import { readConfig } from './platform/config.ts';
import { openDatabase } from './platform/db.ts';
import type { Gate } from './platform/implement.ts';
import { startJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import { RateLimiter } from './platform/rate-limit.ts';
import type { Resources } from './platform/resources.ts';
import { seedOnce } from './seed/seed.ts';
import { mountWeb } from './web.ts';

interface Options {
  env: NodeJS.ProcessEnv;
  databaseUrl: string;
  log: Log;
}

/** Environment → config → resources → listen. The one reader of the environment. */
export async function main({ env, databaseUrl, log }: Options): Promise<Running> {
  const config = await readConfig(env);
  const { applied } = await migrate(databaseUrl);
  if (applied.length > 0) log.info('migrated', { applied });
  const scale = env['PORTICO_SEED'] === 'small' ? 0.06 : 1;
  const { baseUrl, dataDir, addressHeader, countryHeader } = config;
  const isDemo = env['PORTICO_SEED'] !== 'off';
  const payouts = createPayoutMeans(env, { config, log, isDemo });
  if (isDemo) {
    await seedOnce({ databaseUrl, payouts, dataDir, baseUrl, log, scale, today: new Date() });
  }
  const db = openDatabase(databaseUrl);
  const gate = createGate({ db, log, config, env });
  const resources: Resources = { config, db, log, gate, clock: systemClock };
  const clicks = openClicks(resources, { addressHeader, countryHeader });
  gate.spooled = clicks;
  const stream = await createStream(resources);
  const app = createApp(resources, { clicks, stream, payouts });
  const keys = await writeDemoKeys(resources);
  if (keys) app.route('/host', createHostApi({ baseUrl, readKeys: async () => keys }));
  mountWeb(app);
  const redirect = createRedirect(clicks);
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (!redirect(request, response)) void listener(request, response);
  });
  await listen(server, config);
  const jobs = await startJobs(resources, databaseUrl, createJobTable(payouts));
  payouts.wake = () => void jobs.wake(movePayouts);
  const { port } = server.address() as AddressInfo;
  log.info('listening', { host: config.host, port });
  return {
    url: `http://${config.host}:${port}`,
    close: async () => {
      await jobs.stop();
      await stream.close();
      await closeServer(server);
      await clicks.close();
      await db.close();
    },
  };
}

export interface Running {
  url: string;
  close(): Promise<void>;
}

type GateMeans = Pick<Resources, 'db' | 'log' | 'config'> & { env: NodeJS.ProcessEnv };

function createGate({ db, log, config, env }: GateMeans): Gate {
  return {
    db,
    log,
    clock: systemClock,
    sessionKey: config.sessionKey,
    limiter: config.rateLimit ? new RateLimiter() : null,
    checkAnswers: env['NODE_ENV'] === 'test',
    admit: async (work, { partnerId }) => {
      if (partnerId) checkActive((await getPartner(work, partnerId)).status);
    },
    stepUp: takeStepUp,
  };
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done());
  });
}

/** Lets running requests finish for a moment, then ends what is left, such as open streams. */
function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}
