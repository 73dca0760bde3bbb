// The doors of a package, as its manifest lists them and its build fills them.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One door: what a host writes behind the package's name, and where its declarations are. */
export interface ApiEntry {
  /** `.`, `./hooks`, `./locales/de`, … */
  readonly key: string;
  /** None for a style sheet and for what is loaded by its address. */
  readonly declarations: string | undefined;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

export interface ApiPackage {
  readonly name: string;
  readonly entries: readonly ApiEntry[];
}

/** Reads a built package in its folder. */
export function readApiPackage(folder: string): ApiPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const entries = Object.entries(manifest.exports)
    .filter(([key, target]) => target !== null && key !== './package.json')
    .flatMap(([key, target]) => entriesOf(folder, key, target));
  return { name: manifest.name, entries };
}

function entriesOf(folder: string, key: string, target: unknown): ApiEntry[] {
  const types = typesOf(target);
  if (types === undefined || key.endsWith('.css')) return [{ key, declarations: undefined }];
  if (!key.includes('*')) return [{ key, declarations: existing(join(folder, types)) }];
  const [before = '', after = ''] = join(folder, types).split('*');
  return starsOf(folder, key, target)
    .filter((star) => existsSync(before + star + after))
    .map((star) => ({ key: key.replace('*', star), declarations: before + star + after }));
}

/** What `*` stands for, from the modules that were built. */
function starsOf(folder: string, key: string, target: unknown): string[] {
  const { default: file } = (target as { import: { default: string } }).import;
  const [before = '', after = ''] = file.slice('./'.length).split('*');
  return globSync(`${before}*${after}`, { cwd: folder })
    .map((path) => path.slice(before.length, path.length - after.length))
    .toSorted();
}

function typesOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('import' in target)) return undefined;
  return (target as { import: { types?: string } }).import.types;
}

function existing(path: string): string {
  if (existsSync(path)) return path;
  throw new Error(`${path} is not built.`);
}
