// Builds the demo's web pages, unless they are already the ones of these sources.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartupProblem } from '../apps/demo-host/server/platform/startup-problem.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const webDir = join(root, 'apps/demo-host/web');
const distDir = join(webDir, 'dist');
// Inside dist: Vite empties it first, so that a build killed half-way has no stamp.
const stampFile = join(distDir, '.sources');
const inputs = [
  'apps/demo-host/web',
  'packages/react/src',
  'packages/sdk/src',
  'packages/theme/src',
  'apps/demo-host/package.json',
  'packages/react/package.json',
  'packages/sdk/package.json',
  'packages/theme/package.json',
  'pnpm-lock.yaml',
  'tsconfig.json',
];
const notShipped = /\.(test|stories)\.tsx?$|\.mdx$/;
const skippedFolders = new Set(['dist', 'node_modules']);

export type WebBuild = { done: Promise<void>; cancel: () => void };

/** Starts the build when it is needed; `cancel` is for a Ctrl-C meanwhile. */
export function buildWeb(log: (message: string) => void): WebBuild {
  const wanted = hashSources();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) {
    return { done: Promise.resolve(), cancel: () => undefined };
  }
  log('building the web pages (once per change of the sources) …');
  const started = Date.now();
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', webDir, '--logLevel', 'warn'], {
    cwd: root,
    // A test runner's own environment must not make it a development build.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) return reject(new StartupProblem(`building the web pages failed (${code}).`));
      fs.writeFileSync(stampFile, wanted);
      log(`web pages built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      resolve();
    });
  });
  return { done, cancel: () => void child.kill('SIGTERM') };
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input))).toSorted()) {
    hash.update(relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const found = fs.statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return notShipped.test(path) ? [] : [path];
  const names = fs.readdirSync(path).filter((name) => !skippedFolders.has(name));
  return names.flatMap((name) => filesUnder(join(path, name)));
}
