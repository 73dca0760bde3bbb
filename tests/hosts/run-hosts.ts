// Proof: packed and installed from tarballs, our packages work in real projects: each is built,
// served and opened in a browser, against the real backend. Then every runtime of servers.
//
//   node --conditions=portico-source tests/hosts/run-hosts.ts [--screens] [names…]

import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackages } from '../../scripts/build-packages.ts';
import { openBrowser } from '../e2e/browser.ts';
import { startDemoServer } from '../e2e/demo-server.ts';
import { checkHost } from './check-host.ts';
import { allHosts, buildHost, type HostProject } from './host-project.ts';
import { whyNoPackages } from './registry.ts';
import { checkRuntimes } from './runtimes.ts';
import { packAll } from './tarballs.ts';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const withScreens = process.argv.includes('--screens');
const names = wanted.length > 0 ? wanted.filter((name) => name !== 'runtimes') : allHosts();
const withRuntimes = wanted.length === 0 || wanted.includes('runtimes');
const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'portico-hosts-')));
const started = Date.now();
const failures: string[] = [];

try {
  await proveAll();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) {
  process.stderr.write(`${failures.join('\n\n')}\n`);
  process.exitCode = 1;
} else {
  tell(`${names.length} hosts${withRuntimes ? ' and every runtime' : ''}`);
}

async function proveAll(): Promise<void> {
  const problem = await whyNoPackages(folder);
  if (problem !== undefined) return void failures.push(problem);
  await buildPackages(tell);
  const tarballs = await packAll(folder);
  const built = await buildAll(tarballs);
  const portico = await startDemoServer();
  const browser = await openBrowser();
  const { secretKey, partners } = portico.keys.programs.affiliate;
  const settings = {
    PORTICO_URL: portico.url,
    PORTICO_SECRET_KEY: secretKey,
    PORTICO_EXTERNAL_ID: partners[0]?.externalId ?? '',
  };
  try {
    for (const host of built) {
      const screenshot = withScreens ? screenOf(host.name) : undefined;
      await attempt(host.name, () => checkHost(host, browser, settings, screenshot));
    }
    if (withRuntimes) {
      await attempt('runtimes', () => checkRuntimes({ folder, tarballs, settings, tell }));
    }
    if (portico.errors.length > 0) failures.push(portico.errors.join('\n'));
  } finally {
    await browser.close();
    await portico.close();
  }
}

/** Two at a time: one waits for the network while the other one compiles. */
async function buildAll(tarballs: ReadonlyMap<string, string>): Promise<HostProject[]> {
  const built: HostProject[] = [];
  const waiting = [...names];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const one = name;
      await attempt(`${one} (install and build)`, async () => {
        built.push(await buildHost(one, folder, tarballs));
      });
    }
  };
  await Promise.all([work(), work()]);
  return built;
}

/** One host that fails leaves the others their turn. */
async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  const since = Date.now();
  try {
    await work();
    tell(`${what}: ${((Date.now() - since) / 1000).toFixed(1)} s`);
  } catch (error) {
    failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function screenOf(name: string): string {
  return fileURLToPath(new URL(`./${name}/screenshot.png`, import.meta.url));
}

function tell(message: string): void {
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${message}\n`);
}
