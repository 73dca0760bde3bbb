import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageNames } from '../../scripts/build-packages.ts';
import { packForRelease, type Tarball } from '../../scripts/release/pack.ts';
import { run } from './consumer.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'portico-release-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly keywords?: readonly string[];
  readonly homepage?: string;
  readonly repository?: { readonly directory: string };
  readonly bugs?: unknown;
  readonly engines?: { readonly node: string };
}

let tarballs: Tarball[] = [];
beforeAll(async () => {
  tarballs = await packForRelease(packageNames, folder);
});

const fileOf = ({ path }: Tarball, file: string) =>
  run('tar', ['-xOzf', path, `package/${file}`], folder);
const manifestOf = (tarball: Tarball) => JSON.parse(fileOf(tarball, 'package.json')) as Manifest;

test('what is published names versions, not places of this workspace', () => {
  expect(tarballs.map(({ name }) => name)).toEqual([
    '@portico/theme',
    '@portico/sdk',
    '@portico/react',
  ]);
  for (const tarball of tarballs) {
    expect(fileOf(tarball, 'package.json')).not.toMatch(/"(workspace|catalog|link|file):/);
  }
});

test('the packages of one release ask for each other', () => {
  const [theme, sdk, react] = tarballs.map(manifestOf);
  expect(new Set([theme?.version, sdk?.version, react?.version]).size).toBe(1);
  expect(react?.dependencies).toMatchObject({
    '@portico/sdk': `^${sdk?.version}`,
    '@portico/theme': `^${theme?.version}`,
  });
});

test('each says what it is, where it comes from, and on what terms', () => {
  for (const [at, tarball] of tarballs.entries()) {
    const manifest = manifestOf(tarball);
    expect(manifest.repository?.directory).toBe(`packages/${packageNames[at]}`);
    expect(manifest).toMatchObject({ homepage: expect.any(String), engines: { node: '>=20' } });
    expect(manifest.bugs).toBeDefined();
    expect(manifest.keywords?.length).toBeGreaterThan(4);
    expect(fileOf(tarball, 'LICENSE')).toContain('MIT License');
    expect(fileOf(tarball, 'README.md')).toContain(`npm install ${tarball.name}`);
  }
});
