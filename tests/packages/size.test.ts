import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { unweighed } from '../../benchmarks/size/doors.ts';
import { entries } from '../../benchmarks/size/entries.ts';
import { holds, renderSizes, sizeAll } from '../../benchmarks/size/size.ts';
import { readApiPackage } from '../../scripts/api/entries.ts';
import { packageNames } from '../../scripts/build-packages.ts';

test('every entry keeps below its ceiling, and no bundle holds what does not belong', async () => {
  const sized = await sizeAll();
  expect(sized.every(holds), `\n${renderSizes(sized)}`).toBe(true);
});

test('every door of a package is weighed, or says why not', () => {
  const folders = fileURLToPath(new URL('../../packages', import.meta.url));
  const doors = packageNames.flatMap((name) => {
    const found = readApiPackage(join(folders, name));
    return found.entries.map(({ key }) => `${found.name}${key.slice(1)}`);
  });
  const code = entries.map((entry) => entry.code).join('\n');
  const isWeighed = (door: string) => code.includes(`'${door}'`);
  const isExplained = (door: string) => unweighed.some(([pattern]) => pattern.test(door));
  expect(doors.filter((door) => !isWeighed(door) && !isExplained(door))).toEqual([]);
  const needless = unweighed.filter(([pattern]) => !doors.some((door) => pattern.test(door)));
  expect(needless).toEqual([]);
});
