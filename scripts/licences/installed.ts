// What is installed for a workspace package, and for what that needs, on what terms.

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A library that comes along. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; empty where nothing is said. */
  readonly licence: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly licenses?: readonly { readonly type?: string }[];
  readonly os?: unknown;
  readonly cpu?: unknown;
  readonly dependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

type Names = Readonly<Record<string, string>>;

/** Everything that `names` lead to, from a folder that has them installed. */
export function installedFor(folder: string, names: readonly string[]): Installed[] {
  const found = new Map<string, Installed>();
  const seen = new Set<string>();
  const open = names.map((name) => placeOf(name, join(folder, 'node_modules')));
  for (let place = open.pop(); open.length > 0 || place !== undefined; place = open.pop()) {
    if (place === undefined || seen.has(place)) continue;
    seen.add(place);
    const manifest = readManifest(place);
    // The one of this machine stands for those of all machines.
    const name = isOfPlatform(manifest) ? anyPlatform(manifest.name) : manifest.name;
    const isOurs = manifest.name.startsWith('@portico/');
    const library = { name: name ?? '', version: manifest.version, licence: licenceOf(manifest) };
    if (name !== undefined && !isOurs) found.set(`${name} ${manifest.version}`, library);
    const home = isOurs ? join(place, 'node_modules') : modulesAround(place, manifest.name);
    open.push(...neededBy(manifest).map((needed) => placeOf(needed, home)));
  }
  return [...found.values()].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ name, version }: Installed): string {
  return `${name} ${version}`;
}

function readManifest(place: string): Manifest {
  return JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Manifest;
}

/** Optional peers come with whoever uses them, not with this. */
function neededBy(manifest: Manifest): string[] {
  const { dependencies, optionalDependencies, peerDependencies = {} } = manifest;
  const isOptional = (name: string) => manifest.peerDependenciesMeta?.[name]?.optional === true;
  const peers = Object.keys(peerDependencies).filter((name) => !isOptional(name));
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Where a library is; nowhere when it is for other machines, or optional and left out. */
function placeOf(name: string, modules: string): string | undefined {
  const place = join(modules, name);
  return existsSync(join(place, 'package.json')) ? realpathSync(place) : undefined;
}

/** pnpm puts what a library needs beside it. */
function modulesAround(place: string, name: string): string {
  return name.startsWith('@') ? dirname(dirname(place)) : dirname(place);
}

function isOfPlatform({ os, cpu }: Manifest): boolean {
  return os !== undefined || cpu !== undefined;
}

/** `lightningcss-<platform>`; nothing for what exists on one platform only. */
function anyPlatform(name: string): string | undefined {
  const platform = /(?:linux|darwin|win32|windows|android|freebsd)[\w-]*$/;
  return platform.test(name) ? name.replace(platform, '<platform>') : undefined;
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  return (licenses ?? []).map(({ type }) => type ?? '').join(' OR ');
}
