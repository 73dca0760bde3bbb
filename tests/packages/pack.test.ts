import * as fs from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, test } from 'vitest';
import { entriesOf, findNodes, makeConsumer, run } from './consumer.ts';
import { exportsProgram, renderProgram, type ModuleKind } from './programs.ts';

const consumer = makeConsumer();
afterAll(() => fs.rmSync(consumer.folder, { recursive: true, force: true }));

const packages = consumer.packed.map((packed) => [packed.manifest.name, packed] as const);
const kinds: readonly ModuleKind[] = ['esm', 'cjs'];
const nodes = [...findNodes()];

/** Runs a program of the host; it speaks JSON. */
function ask<T>(node: string, kind: ModuleKind, program: string): T {
  const folder = join(consumer.folder, kind);
  fs.writeFileSync(join(folder, 'program.js'), program);
  return JSON.parse(run(node, ['program.js'], folder)) as T;
}

describe.each(packages)('the package %s', (_name, packed) => {
  test('ships what was built and nothing else', () => {
    const others = packed.files.filter(
      (file) =>
        !/^dist\/.*\.(js|cjs|css|d\.ts|d\.cts)$|^(package\.json|README\.md|LICENSE)$/.test(file),
    );
    expect(others).toEqual([]);
    const ofTests = packed.files.filter((file) => /\.(test|stories|fixtures|plays)\./.test(file));
    expect(ofTests).toEqual([]);
  });

  test('has every file that its exports promise', () => {
    const promised = JSON.stringify(packed.manifest.exports).match(/\.\/dist\/[^"]+/g) ?? [];
    const files = new Set(packed.files.map((file) => `./${file}`));
    const missing = promised.filter((path) => !path.includes('*') && !files.has(path));
    expect(promised.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test('is clean to publint', async () => {
    const tarball = fs.readFileSync(packed.tarball);
    const content = tarball.buffer.slice(
      tarball.byteOffset,
      tarball.byteOffset + tarball.byteLength,
    );
    const { messages, pkg } = await publint({ pack: { tarball: content }, level: 'warning' });
    // The condition of this workspace names sources, which are not shipped.
    const told = messages.filter(({ path }) => !path.includes('portico-source'));
    expect(told.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

describe('what @portico/react ships', () => {
  const home = join(consumer.folder, 'node_modules', '@portico', 'react', 'dist');
  const read = (file: string) => fs.readFileSync(join(home, file), 'utf8');

  test('has no doors inside, behind which a bundler would find more than was asked for', () => {
    const { files = [] } = consumer.packed.find(({ manifest }) => manifest.name.endsWith('react'))!;
    expect(files.filter((file) => /\/(internal|provider)\/(.*\/)?index\.c?js$/.test(file))).toEqual(
      [],
    );
  });

  test.each(['.js', '.cjs'])('marks what needs a browser, and only that (%s)', (extension) => {
    const marked = /^("use strict";\n)?"use client";/;
    expect(read(`commission-table/commission-table${extension}`)).toMatch(marked);
    expect(read(`hooks/use-links${extension}`)).toMatch(marked);
    expect(read(`provider/portico-provider${extension}`)).toMatch(marked);
    // Servers read texts and prefetch with query options.
    expect(read(`locales/de${extension}`)).not.toMatch(marked);
    expect(read(`internal/data/options${extension}`)).not.toMatch(marked);
    expect(read(`hooks/index${extension}`)).not.toMatch(marked);
  });
});

const sdkEntries = consumer.packed.filter(({ manifest }) => manifest.name !== '@portico/react');
// Next is no library of this workspace: tests/hosts builds a project with that entry.
const allEntries = consumer.packed
  .flatMap(entriesOf)
  .filter((entry) => entry !== '@portico/react/next');

describe.each(nodes)('on Node %s', (_version, node) => {
  test('every entry of the SDK and the theme loads, with the same exports both ways', () => {
    const entries = sdkEntries.flatMap(entriesOf);
    const [imported, required] = kinds.map((kind) =>
      ask<Record<string, string[]>>(node, kind, exportsProgram(kind, entries)),
    );
    expect(Object.keys(imported ?? {})).toEqual(entries);
    expect(imported?.['@portico/sdk']).toContain('createPortico');
    expect(required).toEqual(imported);
  });

  test.each(kinds)('a widget renders on a server without a window (%s)', (kind) => {
    const page = ask<{ html: string; css: string; hasWindow: boolean }>(
      node,
      kind,
      renderProgram(kind),
    );
    expect(page.hasWindow).toBe(false);
    expect(page.html).toContain('data-portico-widget="commission-table"');
    expect(page.html).toContain('aria-label="Provisionen"');
    expect(page.css).toContain('portico.components');
  });
});

test('every entry of every package loads, with the same exports both ways', () => {
  const [imported, required] = kinds.map((kind) =>
    ask<Record<string, string[]>>(process.execPath, kind, exportsProgram(kind, allEntries)),
  );
  expect(Object.keys(imported ?? {})).toEqual(allEntries);
  expect(Object.values(imported ?? {}).filter((names) => names.length === 0)).toEqual([]);
  expect(required).toEqual(imported);
});

test('a host without MSW can bundle everything but the handlers for it', async () => {
  const entries = allEntries.filter((entry) => !entry.endsWith('/msw'));
  const bundling = build({
    stdin: {
      contents: entries.map((entry, index) => `export * as e${index} from '${entry}';`).join(''),
      resolveDir: join(consumer.folder, 'esm'),
    },
    plugins: [{ name: 'no-msw', setup: refuseMsw }],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'bundle',
    write: false,
    logLevel: 'silent',
  });
  await expect(bundling).resolves.toBeDefined();
});

const refuseMsw: Plugin['setup'] = ({ onResolve }) => {
  onResolve({ filter: /^msw/ }, () => ({ errors: [{ text: 'This host has no msw.' }] }));
};
