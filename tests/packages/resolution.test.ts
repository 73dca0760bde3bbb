import * as fs from 'node:fs';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { afterAll, expect, test } from 'vitest';
import { entriesOf, makeConsumer, type Packed } from './consumer.ts';

const consumer = makeConsumer();
afterAll(() => fs.rmSync(consumer.folder, { recursive: true, force: true }));

const packages = consumer.packed.map((packed) => [packed.manifest.name, packed] as const);

/** Every door, and of each pattern one: all that a `*` stands for is built and named alike. */
function doorsOf(packed: Packed): string[] {
  const seen = new Set<string>();
  return entriesOf(packed)
    .map((entry) => `.${entry.slice(packed.manifest.name.length)}`)
    .filter((door) => {
      const pattern = packed.manifest.exports[door] ? door : door.replace(/[^/]+$/, '*');
      return !seen.has(pattern) && seen.add(pattern);
    });
}

// `moduleResolution: node10` knows no `exports`, so it finds nothing but the root of any package
// that has them. It would take a second tree of files beside dist, for compilers that TypeScript
// itself has given up. Style sheets and scripts for a `<script>` are no modules to resolve.
function isOfToday(problem: Problem): boolean {
  return !('resolutionKind' in problem) || problem.resolutionKind !== 'node10';
}

test.each(packages)(
  'types and modules of %s agree however they are resolved',
  async (_, packed) => {
    const doors = doorsOf(packed);
    const tarball = createPackageFromTarballData(fs.readFileSync(packed.tarball));
    const result = await checkPackage(tarball, { entrypoints: doors });
    if (result.types === false) throw new Error('No types are shipped.');
    expect(Object.keys(result.entrypoints)).toEqual(doors);
    expect(result.problems.filter(isOfToday)).toEqual([]);
  },
);
