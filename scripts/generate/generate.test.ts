import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const script = join(import.meta.dirname, '../generate.ts');

function generate(...flags: string[]): Promise<{ code: number; text: string }> {
  const args = ['--conditions=portico-source', script, ...flags];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + err });
    });
  });
}

const repository = join(import.meta.dirname, '../..');
const files = [
  'packages/sdk/src/contract/descriptions.generated.ts',
  'packages/sdk/src/routes.generated.ts',
  'packages/sdk/src/offline.generated.ts',
  'docs/reference/openapi.json',
  'docs/reference/endpoints.md',
  'docs/reference/errors.md',
];

describe('generated files', () => {
  it('are fresh, and named when they are missing or stale', { timeout: 120_000 }, async () => {
    const root = await mkdtemp(join(tmpdir(), 'portico-generate-'));
    onTestFinished(() => rm(root, { recursive: true }));
    const named = (text: string) => text.match(/^ {2}\S+$/gm)?.map((line) => line.trim());
    const missing = await generate('--check', `--root=${root}`);
    expect([missing.code, named(missing.text)]).toEqual([1, files]);
    expect((await generate(`--root=${root}`)).code).toBe(0);
    for (const file of files) {
      const [here, fresh] = await Promise.all(
        [repository, root].map((folder) => readFile(join(folder, file), 'utf8')),
      );
      expect(here, `${file} is stale: run pnpm generate`).toBe(fresh);
    }
    await appendFile(join(root, 'docs/reference/errors.md'), 'by hand');
    const stale = await generate('--check', `--root=${root}`);
    expect([stale.code, named(stale.text)]).toEqual([1, ['docs/reference/errors.md']]);
  });
});
