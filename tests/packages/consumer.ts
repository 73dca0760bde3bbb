// A host's project in a temporary folder: our packages as `npm pack` makes them, beside the
// libraries that they ask for. Nothing comes from the network.

import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageNames } from '../../scripts/build-packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The parts of a manifest that matter here. */
export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** One of our packages as a host gets it. */
export interface Packed {
  readonly manifest: Manifest;
  readonly tarball: string;
  /** Paths inside the package. */
  readonly files: readonly string[];
}

export interface Consumer {
  /** Has a folder `esm` and a folder `cjs`, whose files are of that kind. */
  readonly folder: string;
  readonly packed: readonly Packed[];
}

/** Makes the project. The caller removes its folder. */
export function makeConsumer(): Consumer {
  // The real path: compilers and Node compare it with what they resolve.
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'portico-consumer-')));
  const packed = packageNames.map((name) => pack(name, folder));
  for (const [kind, type] of [
    ['esm', 'module'],
    ['cjs', 'commonjs'],
  ] as const) {
    fs.mkdirSync(join(folder, kind));
    fs.writeFileSync(join(folder, kind, 'package.json'), JSON.stringify({ type }));
  }
  for (const name of ['react-dom', '@types/react', '@types/react-dom', '@types/node']) {
    link(name, root, folder);
  }
  return { folder, packed };
}

function pack(name: string, folder: string): Packed {
  const source = join(root, 'packages', name);
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [report] = JSON.parse(run('npm', args, source)) as [
    { filename: string; files: { path: string }[] },
  ];
  const tarball = join(folder, report.filename);
  const home = join(folder, 'node_modules', '@portico', name);
  fs.mkdirSync(home, { recursive: true });
  run('tar', ['-xzf', tarball, '-C', home, '--strip-components=1'], folder);
  const manifest = JSON.parse(fs.readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
  const needed = { ...manifest.dependencies, ...manifest.peerDependencies };
  for (const library of Object.keys(needed)) {
    if (!library.startsWith('@portico/')) link(library, source, folder);
  }
  return { manifest, tarball, files: report.files.map(({ path }) => path) };
}

/** What `from` has installed, also for the project. */
function link(library: string, from: string, folder: string): void {
  const target = join(folder, 'node_modules', library);
  if (fs.existsSync(target)) return;
  fs.mkdirSync(dirname(target), { recursive: true });
  fs.symlinkSync(fs.realpathSync(join(from, 'node_modules', library)), target, 'junction');
}

/** Runs a program to its end and gives what it wrote. */
export function run(command: string, args: readonly string[], cwd: string): string {
  // A host does not have our condition.
  const { NODE_OPTIONS: _ours, ...env } = process.env;
  const result = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 60_000 });
  if (result.status === 0) return result.stdout;
  const told = result.error?.message ?? `${result.stderr}${result.stdout}`;
  throw new Error(`${command} ${args.join(' ')}\n${told.trim()}`);
}

/** The entries of a package that are modules, as a host writes them. */
export function entriesOf({ manifest, files }: Packed): string[] {
  return Object.entries(manifest.exports)
    .filter(([key]) => !key.endsWith('.css'))
    .flatMap(([key, conditions]) => {
      if (typeof conditions !== 'object' || conditions === null) return [];
      const entry = `${manifest.name}${key.slice(1)}`;
      if (!key.includes('*')) return [entry];
      const { default: target } = (conditions as { import: { default: string } }).import;
      const [before = '', after = ''] = target.slice(2).split('*');
      const stars = files
        .filter((file) => file.startsWith(before) && file.endsWith(after))
        .map((file) => file.slice(before.length, file.length - after.length));
      return stars.filter((star) => !star.includes('/')).map((star) => entry.replace('*', star));
    });
}

/** Programs named `node` by version: the one of the workspace, and the machine's own. */
export function findNodes(): Map<string, string> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const outside = ['/usr/local/bin', ...folders].filter((path) => !path.includes('node_modules'));
  const machines = outside.map((path) => join(path, 'node')).find((path) => fs.existsSync(path));
  const found = [process.execPath, machines].filter((path) => path !== undefined);
  return new Map(found.map((path) => [run(path, ['--version'], root).trim(), path]));
}
