// Builds the packages that are published, unless they are already the ones of these sources.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const packageNames = ['theme', 'sdk', 'react'] as const;

// Outside dist: everything in there is shipped.
const stampFile = join(root, 'node_modules', '.cache', 'portico', 'packages.stamp');
const inputs = [
  'pnpm-lock.yaml',
  'tsconfig.json',
  ...packageNames.map((name) => `packages/${name}`),
];
const notShipped = /\.(test|test-d|stories)\.tsx?$|\.mdx$|\.contract\.txt$/;
const skippedFolders = new Set(['dist', 'node_modules']);

/** Whether dist was built from the sources as they are now, and is still what was built. */
export function packagesAreFresh(): boolean {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stampOfNow();
}

/** Brings dist of all packages in line with their sources; seconds when nothing has changed. */
export async function buildPackages(log: (message: string) => void): Promise<void> {
  if (packagesAreFresh()) return;
  log('building the packages (once per change of their sources) …');
  const started = Date.now();
  fs.rmSync(stampFile, { force: true });
  const sources = hashOf(inputs);
  // Side by side: each reads its neighbours' sources, none their dist.
  for (const name of packageNames) {
    fs.rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true });
  }
  await Promise.all([...packageNames.map(buildPackage), declarePackages()]);
  // Sources that were changed meanwhile are not what was built.
  if (sources !== hashOf(inputs))
    return log('sources changed during the build; it counts as stale');
  fs.mkdirSync(dirname(stampFile), { recursive: true });
  fs.writeFileSync(stampFile, stampOfNow());
  log(`packages built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function buildPackage(name: string): Promise<void> {
  const tsup = join(root, 'node_modules', 'tsup', 'dist', 'cli-default.js');
  return runNode(`Building @portico/${name}`, [tsup, '--silent'], join(root, 'packages', name));
}

/** Types, for all packages in one go: a bundler of declarations would need gigabytes. */
function declarePackages(): Promise<void> {
  const script = join(root, 'scripts', 'declarations.ts');
  return runNode('Declaring types', [script, ...packageNames], root);
}

function runNode(what: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${what} failed (${code}):\n${output}`));
    });
  });
}

function stampOfNow(): string {
  const outputs = packageNames.map((name) => `packages/${name}/dist`);
  return `${hashOf(inputs)} ${hashOf(outputs)}\n`;
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).toSorted()) {
    hash.update(relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const found = fs.statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return notShipped.test(path) ? [] : [path];
  return fs
    .readdirSync(path)
    .filter((name) => !skippedFolders.has(name))
    .flatMap((name) => filesUnder(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPackages((message) => process.stdout.write(`Portico: ${message}\n`));
}
