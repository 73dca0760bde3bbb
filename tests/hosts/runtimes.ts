// The SDK on every runtime that servers have: each lists commissions and meets an error.

import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { run } from './command.ts';
import { installRuntimes, type HostSettings } from './host-project.ts';

const home = fileURLToPath(new URL('./runtimes', import.meta.url));

/** What the runtimes need. */
export interface RuntimesMeans {
  readonly folder: string;
  readonly tarballs: ReadonlyMap<string, string>;
  readonly settings: HostSettings;
  readonly tell: (message: string) => void;
}

/** What every runtime has to find; `runtimes/task.mjs` writes it. */
interface Found {
  readonly firstPage: number;
  readonly ids: readonly string[];
  readonly error: Readonly<Record<string, unknown>> | null;
  readonly hasWindow: boolean;
}

/** A way to run one of the programs: its name, and the words to start it with. */
type Runtime = readonly [name: string, command: string, ...args: string[]];

/** Runs the same task everywhere; fails with all that went wrong. */
export async function checkRuntimes(means: RuntimesMeans): Promise<void> {
  const cwd = join(means.folder, 'runtimes');
  fs.cpSync(home, cwd, { recursive: true });
  await installRuntimes(cwd, means.tarballs);
  await bundleWorker(cwd);
  const failures: string[] = [];
  for (const [name, command, ...args] of runtimesIn(cwd)) {
    try {
      const told = await run(command, args, { cwd, env: { ...means.settings } });
      check(JSON.parse(told.trim().split('\n').at(-1) ?? '') as Found);
      means.tell(`  ${name}`);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

function runtimesIn(cwd: string): Runtime[] {
  const bin = (name: string) => join(cwd, 'node_modules', '.bin', name);
  const nodes = [
    ['Node 20', join(cwd, 'node_modules', 'node20', 'bin', 'node')],
    ['Node 22', join(cwd, 'node_modules', 'node22', 'bin', 'node')],
    [`Node ${process.versions.node}`, process.execPath],
  ] as const;
  return [
    ...nodes.flatMap(([name, node]): Runtime[] => [
      [`${name}, modules`, node, 'as-modules.mjs'],
      [`${name}, CommonJS`, node, 'as-commonjs.cjs'],
    ]),
    ['Bun', bin('bun'), 'as-modules.mjs'],
    ['Deno', bin('deno'), 'run', '--allow-net', '--allow-env', '--allow-read', 'as-modules.mjs'],
    ['workerd', process.execPath, 'in-worker.mjs'],
  ];
}

/** As a worker's own tools do it: one file, and nothing of Node in it. */
async function bundleWorker(cwd: string): Promise<void> {
  await build({
    absWorkingDir: cwd,
    entryPoints: ['worker.mjs'],
    outfile: 'worker.bundle.mjs',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker'],
    logLevel: 'silent',
  });
}

function check({ firstPage, ids, error, hasWindow }: Found): void {
  assert.equal(firstPage, 2, 'a page has as many items as were asked for');
  assert.equal(new Set(ids).size, 5, 'items come once, over several pages');
  assert.equal(hasWindow, false, 'there is no window');
  assert.equal(error?.['category'], 'not_found');
  assert.equal(error?.['status'], 404);
  assert.equal(error?.['isOurs'], true);
  assert.match(String(error?.['requestId']), /\S/);
}
