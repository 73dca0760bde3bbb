// Publishes the three packages, or shows what would be published.
//
//   npm run release -- --dry-run

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { buildPackages, packageNames } from './build-packages.ts';
import { packForRelease, type Tarball } from './release/pack.ts';
import { refusalOf } from './release/refusal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: flags } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
const isDryRun = flags['dry-run'] ?? false;

function say(message: string): void {
  process.stdout.write(`Portico: ${message}\n`);
}

/** What the working tree has that no commit has. */
async function changes(): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['status', '--porcelain'], { cwd: root });
  return stdout.trimEnd();
}

/** Where the manifests say that the sources are. */
function repository(): string {
  const text = readFileSync(join(root, 'packages', 'sdk', 'package.json'), 'utf8');
  return (JSON.parse(text) as { repository: { url: string } }).repository.url;
}

/** The tests of what is packed, as `npm test` runs them. */
function testPackages(): boolean {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', 'packages'];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** In the order in which they need each other, so that none can be installed before its own. */
function publish({ name, version, path }: Tarball): boolean {
  say(`${isDryRun ? 'would publish' : 'publishing'} ${name} ${version}`);
  const mode = isDryRun ? ['--dry-run'] : [];
  const args = ['publish', path, '--provenance', '--access', 'public', ...mode];
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit' }).status === 0;
}

async function release(folder: string): Promise<boolean> {
  await buildPackages(say);
  if (!testPackages()) return false;
  const tarballs = await packForRelease(packageNames, folder);
  return tarballs.every(publish);
}

const facts = { changes: await changes(), env: process.env, repository: repository() };
const refusal = refusalOf({ isDryRun, ...facts });
if (refusal !== undefined) {
  process.stderr.write(`Portico: ${refusal}\n`);
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'portico-release-'));
  try {
    if (!(await release(folder))) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
