// Packages as they are published: packed by pnpm, which writes the versions that `workspace:` and
// `catalog:` stand for into the manifests.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Tarball {
  readonly name: string;
  readonly version: string;
  readonly path: string;
}

interface Named {
  readonly name: string;
  readonly version: string;
}

/** Packs what is built into a folder, in the given order. */
export async function packForRelease(names: readonly string[], folder: string): Promise<Tarball[]> {
  const { packageManager } = readJson<{ packageManager: string }>(join(root, 'package.json'));
  const packed: Tarball[] = [];
  for (const short of names) {
    const home = join(root, 'packages', short);
    const { name, version } = readJson<Named>(join(home, 'package.json'));
    const args = ['-y', '--prefer-offline', packageManager, 'pack', '--pack-destination', folder];
    // The version is pinned by this very command.
    const env = { ...process.env, pnpm_config_pm_on_fail: 'ignore' };
    await promisify(execFile)('npx', args, { cwd: home, env });
    const file = `${name.slice(1).replace('/', '-')}-${version}.tgz`;
    packed.push({ name, version, path: join(folder, file) });
  }
  return packed;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
