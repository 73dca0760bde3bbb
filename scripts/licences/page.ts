// The page of licences: whose work comes along, and on what terms.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedFor, type Installed } from './installed.ts';
import { exceptions, type Audience } from './terms.ts';

type Names = Readonly<Record<string, string>>;

/** Libraries by who gets them; what somebody gets before is not told again. */
export function librariesOf(root: string): Map<Audience, Installed[]> {
  const packages = ['theme', 'sdk', 'react'].map((name) => join(root, 'packages', name));
  const others = ['', 'benchmarks', ...['theme', 'sdk', 'react'].map((name) => `packages/${name}`)];
  const demo = join(root, 'apps', 'demo-host');
  const groups: [Audience, Installed[]][] = [
    ['packages', packages.flatMap((folder) => installedFor(folder, shippedBy(folder)))],
    ['demo', installedFor(demo, listed(demo, 'dependencies'))],
    ['tools', [...others.map((name) => join(root, name)), demo].flatMap(toolsOf)],
  ];
  const told = new Set<string>();
  const isNew = ({ name, version }: Installed) => {
    const key = `${name} ${version}`;
    return !told.has(key) && told.add(key);
  };
  return new Map(groups.map(([audience, libraries]) => [audience, libraries.filter(isNew)]));
}

/** Optional peers stay away: whoever uses them has installed them. */
function shippedBy(folder: string): string[] {
  const { peerDependenciesMeta = {} } = manifestOf(folder);
  const optional = Object.keys(peerDependenciesMeta);
  const peers = listed(folder, 'peerDependencies').filter((name) => !optional.includes(name));
  // Its drawings are built into the widgets.
  const builtIn = listed(folder, 'devDependencies').filter((name) => name === 'lucide-react');
  return [...listed(folder, 'dependencies'), ...peers, ...builtIn];
}

function toolsOf(folder: string): Installed[] {
  const names = [...listed(folder, 'devDependencies'), ...listed(folder, 'dependencies')];
  return installedFor(folder, names);
}

type List = 'dependencies' | 'devDependencies' | 'peerDependencies';

interface Manifest extends Readonly<Partial<Record<List, Names>>> {
  readonly peerDependenciesMeta?: Readonly<Record<string, unknown>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function listed(folder: string, list: List): string[] {
  return Object.keys(manifestOf(folder)[list] ?? {});
}

const titles: Readonly<Record<Audience, string>> = {
  packages: 'What hosts get with the three packages',
  demo: 'What the demo adds',
  tools: 'What only builds and tests use',
};

/** The page, from what is installed. */
export function renderLicences(groups: ReadonlyMap<Audience, readonly Installed[]>): string {
  const sections = Array.from(groups, ([audience, libraries]) =>
    [`## ${titles[audience]}`, ...reasons(audience), byLicence(libraries)].join('\n\n'),
  );
  const paragraphs = [
    '<!-- Generated from what is installed by `npm run licences`. Do not edit. -->',
    '# Licences',
    'Whose work comes along. `scripts/licences/terms.ts` holds the terms that we accept, and a\n' +
      'test refuses others. Portico itself is under the MIT licence.',
    ...sections,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function reasons(audience: Audience): string[] {
  return exceptions
    .filter((one) => one.audience === audience)
    .map(({ licence, reason }) => `${licence}: ${reason}`);
}

function byLicence(libraries: readonly Installed[]): string {
  const groups = Map.groupBy(libraries, ({ licence }) => licence);
  const rows = Array.from(groups, ([licence, ones]) => {
    const names = ones.map(({ name, version }) => `${name.replaceAll('<', '&lt;')} ${version}`);
    return `| ${licence} | ${names.toSorted().join(', ')} |`;
  });
  return ['| licence | libraries |', '| --- | --- |', ...rows.toSorted()].join('\n');
}
