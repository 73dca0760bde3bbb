/**
 * Writes every file that is derived from the contract. With `--check` it writes nothing and fails
 * when a file is stale, naming it. `--root` is where the files belong, this repository by default.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderDescriptions } from './generate/descriptions.ts';
import { renderEndpointsPage } from './generate/endpoints-page.ts';
import { renderErrorsPage } from './generate/errors-page.ts';
import { renderOfflineNames, renderRoutes } from './generate/routes.ts';

const { values: flags } = parseArgs({
  options: { check: { type: 'boolean' }, root: { type: 'string' } },
});
const root = flags.root ?? join(import.meta.dirname, '..');

/** Path from the root, and what belongs into it; later ones may read earlier ones. */
const files: Record<string, () => string | Promise<string>> = {
  'packages/sdk/src/contract/descriptions.generated.ts': renderDescriptions,
  'packages/sdk/src/routes.generated.ts': async () => renderRoutes((await door()).contract),
  'packages/sdk/src/offline.generated.ts': async () => renderOfflineNames((await door()).contract),
  'docs/reference/openapi.json': async () => `${JSON.stringify(await openApi(), null, 2)}\n`,
  'docs/reference/endpoints.md': async () => renderEndpointsPage(await openApi()),
  'docs/reference/errors.md': async () => renderErrorsPage(await openApi()),
};

/** Loaded late: the contract reads the descriptions that this run may just have written. */
function door() {
  return import('../packages/sdk/src/contract/index.ts');
}

async function openApi() {
  const { contract, toOpenApi } = await door();
  return toOpenApi(contract, { serverUrl: 'http://127.0.0.1:4400' });
}

async function isFresh(path: string, text: string): Promise<boolean> {
  const found = await readFile(join(root, path), 'utf8').catch(() => '');
  return found.replaceAll('\r\n', '\n') === text;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function main(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [path, render] of Object.entries(files)) {
    const text = await render();
    if (await isFresh(path, text)) continue;
    stale.push(path);
    if (!check) await write(path, text);
  }
  if (!check) {
    console.log(stale.length ? `Generated: ${stale.join(', ')}` : 'Everything is fresh.');
    return;
  }
  if (stale.length === 0) return console.log('Generated files are fresh.');
  console.error(`Stale generated files (run \`pnpm generate\`):\n  ${stale.join('\n  ')}`);
  process.exitCode = 1;
}

await main(flags.check ?? false);
