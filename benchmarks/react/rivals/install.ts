// The libraries that we are measured beside. They are no dependencies of ours: the benchmark
// fetches them into a temporary folder, once per list of versions.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Newest versions on 2026-11-20. */
export const versions = {
  'ag-grid-community': '36.2.0',
  'ag-grid-react': '36.2.0',
  '@mui/x-data-grid': '9.14.0',
  '@mui/material': '9.5.0',
  '@emotion/react': '11.14.0',
  '@emotion/styled': '11.14.1',
} as const;

/** Installs what is not there yet; returns the folder of the modules. */
export function installRivals(): string {
  const manifest = JSON.stringify({ private: true, dependencies: versions });
  const mark = createHash('sha256').update(manifest).digest('hex').slice(0, 8);
  const home = join(tmpdir(), `portico-rivals-${mark}`);
  const modules = join(home, 'node_modules');
  if (existsSync(modules)) return modules;
  mkdirSync(tmpdir(), { recursive: true });
  const staging = mkdtempSync(`${home}.`);
  writeFileSync(join(staging, 'package.json'), manifest);
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...flags], { cwd: staging, stdio: 'inherit' });
  if (status !== 0) {
    rmSync(staging, { recursive: true, force: true });
    throw new Error('The rivals could not be installed: this benchmark needs a registry.');
  }
  moveIntoPlace(staging, home);
  return modules;
}

/** Two runs may install at once; whoever comes second throws its copy away. */
function moveIntoPlace(staging: string, home: string): void {
  try {
    renameSync(staging, home);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}
