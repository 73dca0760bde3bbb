// Our packages as a registry would hand them out: what `npm pack` makes, with the versions that
// the workspace stands for written into the manifests.

import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageNames } from '../../scripts/build-packages.ts';
import { run } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: unknown;
  readonly scripts?: unknown;
}

/** Packs all packages into a folder; gives the tarballs by the packages' names. */
export async function packAll(folder: string): Promise<Map<string, string>> {
  const manifests = packageNames.map(
    (name) => [name, readManifest(join(root, 'packages', name))] as const,
  );
  const versions = new Map(manifests.map(([, { name, version }]) => [name, version]));
  const catalog = readCatalog();
  const tarballs = new Map<string, string>();
  for (const [folderName, manifest] of manifests) {
    const staging = join(folder, folderName);
    stage(join(root, 'packages', folderName), staging);
    const resolved = resolveManifest(manifest, versions, catalog);
    fs.writeFileSync(join(staging, 'package.json'), JSON.stringify(resolved, null, 2));
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: staging });
    const file = `${manifest.name.slice(1).replace('/', '-')}-${manifest.version}.tgz`;
    tarballs.set(manifest.name, join(folder, file));
  }
  return tarballs;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function stage(source: string, staging: string): void {
  fs.mkdirSync(staging, { recursive: true });
  fs.cpSync(join(source, 'dist'), join(staging, 'dist'), { recursive: true });
  for (const file of ['README.md', 'LICENSE']) {
    if (fs.existsSync(join(source, file))) fs.copyFileSync(join(source, file), join(staging, file));
  }
}

function resolveManifest(
  manifest: Manifest,
  versions: ReadonlyMap<string, string>,
  catalog: ReadonlyMap<string, string>,
): object {
  const { devDependencies: _tools, scripts: _ours, ...shipped } = manifest;
  const resolve = (named: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries(named).map(([name, range]) => {
        if (range.startsWith('workspace:')) return [name, `^${need(versions, name)}`];
        return [name, range === 'catalog:' ? need(catalog, name) : range];
      }),
    );
  return {
    ...shipped,
    dependencies: resolve(manifest.dependencies),
    peerDependencies: resolve(manifest.peerDependencies),
  };
}

/** `name: range` lines below `catalog:`. */
function readCatalog(): Map<string, string> {
  const text = fs.readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const lines = text.slice(text.indexOf('\ncatalog:')).matchAll(/^ {2}'?([^':\s]+)'?: (\S+)$/gm);
  return new Map(Array.from(lines, ([, name = '', range = '']) => [name, range]));
}

function need(found: ReadonlyMap<string, string>, name: string): string {
  const range = found.get(name);
  if (range === undefined) throw new Error(`${name} stands in no catalog and is none of ours.`);
  return range;
}
