import * as fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { run, start } from './command.ts';

const home = fileURLToPath(new URL('.', import.meta.url));
const startWithinMs = 30_000;

/** What a host's server is told: where Portico lives, its key, and who is signed in. */
export interface HostSettings {
  readonly PORTICO_URL: string;
  readonly PORTICO_SECRET_KEY: string;
  readonly PORTICO_EXTERNAL_ID: string;
}

/** One of the projects beside this file, copied away and built. */
export interface HostProject {
  readonly name: string;
  /** Its rows are in the HTML of the first answer. */
  readonly rendersOnServer: boolean;
  /** Serves the page; gives its address. */
  serve(settings: HostSettings): Promise<{ url: string; stop(): Promise<void> }>;
}

/** Names of all hosts: the folders with a page to look at. */
export function allHosts(): string[] {
  const entries = fs.readdirSync(home, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.filter((name) => fs.existsSync(join(home, name, 'README.md'))).toSorted();
}

/** Copies a host into a folder, installs it from the registry and our tarballs, and builds it. */
export async function buildHost(
  name: string,
  folder: string,
  tarballs: ReadonlyMap<string, string>,
): Promise<HostProject> {
  const cwd = join(folder, name);
  fs.cpSync(join(home, name), cwd, { recursive: true, filter: isSource });
  const manifest = nameTarballs(cwd, tarballs);
  await install(cwd, '--ignore-scripts');
  await run('npm', ['run', 'build'], { cwd });
  return {
    name,
    rendersOnServer: manifest.portico?.rendersOnServer ?? false,
    serve: (settings) => serve(name, cwd, settings),
  };
}

/** Installs programs that run the SDK; they come whole only by their own scripts. */
export async function installRuntimes(
  cwd: string,
  tarballs: ReadonlyMap<string, string>,
): Promise<void> {
  nameTarballs(cwd, tarballs);
  await install(cwd);
}

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly portico?: { readonly rendersOnServer?: boolean };
}

/** Writes our tarballs into a manifest that asks for any version of our packages. */
function nameTarballs(cwd: string, tarballs: ReadonlyMap<string, string>): Manifest {
  const path = join(cwd, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(path, 'utf8')) as Manifest;
  // All of them: what one of ours needs of another is in no registry yet.
  for (const [ours, tarball] of tarballs) manifest.dependencies[ours] = `file:${tarball}`;
  fs.writeFileSync(path, JSON.stringify(manifest, null, 2));
  return manifest;
}

async function install(cwd: string, ...more: readonly string[]): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline'];
  await run('npm', ['install', ...quiet, ...more], { cwd });
}

function isSource(path: string): boolean {
  return !/[\\/](node_modules|dist|build|\.next|\.react-router|screenshot\.png)$/.test(path);
}

async function serve(name: string, cwd: string, settings: HostSettings) {
  const port = await freePort();
  const env = { ...settings, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' };
  const server = start('npm', ['start'], { cwd, env });
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + startWithinMs;
  while (!(await answers(url))) {
    if (Date.now() > until) {
      await server.stop();
      throw new Error(`The server of ${name} did not start:\n${server.output()}`);
    }
    await sleep(200);
  }
  return { url, stop: server.stop };
}

function answers(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );
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
