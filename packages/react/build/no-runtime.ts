// The second build of every file that has a style: the same widgets as plain elements with the
// same classes, for pages that load `styles.css` and no style library.
// Why it is made like this: docs/decisions/0013-static-entry.md.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { asShipped, ownFiles } from './as-shipped.ts';
import {
  fileByFile,
  filesBehind,
  home,
  inItsPlace,
  reachedFrom,
  type FileGraph,
  type ShippedName,
} from './file-by-file.ts';

/** What makes of our sources a page without styled-components. */
export function withoutRuntime(): Plugin[] {
  return [useTwins, asShipped(withoutTemplates)];
}

const isTwin = /\.static\.tsx?$/;

/** Writes `dist/static`, for modules of both kinds. */
export async function buildWithoutRuntime(
  doors: readonly string[],
  withRuntime: FileGraph,
): Promise<void> {
  const files = await filesBehind(doors, withoutRuntime());
  const own = new Set([...files.keys()].filter((file) => isOwn(file, files, withRuntime)));
  const nameOf: ShippedName = (file) => {
    const twin = twinOf(file) ?? file;
    const name = inItsPlace(twin).replace(/\.static$/, '');
    // What has no style is shared with the other build: contexts, hooks, texts are one module.
    return own.has(twin) ? `static/${name}` : name;
  };
  const entryPoints = Object.fromEntries([...own].map((file) => [nameOf(file), file]));
  await Promise.all([write('esm', entryPoints, nameOf), write('cjs', entryPoints, nameOf)]);
}

async function write(
  format: 'esm' | 'cjs',
  entryPoints: Record<string, string>,
  nameOf: ShippedName,
): Promise<void> {
  await build({
    entryPoints,
    bundle: true,
    format,
    platform: 'node',
    packages: 'external',
    target: 'es2022',
    outdir: resolve(home, 'dist'),
    outExtension: { '.js': format === 'cjs' ? '.cjs' : '.js' },
    plugins: [fileByFile(nameOf), asShipped(withoutTemplates)],
    logLevel: 'warning',
  });
}

/** `part.ts` has a twin `part.static.ts` that does the same without styled-components. */
const useTwins: Plugin = {
  name: 'use-twins',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/|^\// }, ({ path, importer, resolveDir }) => {
      const twin = ownFiles.test(importer) ? twinOf(resolve(resolveDir, path)) : undefined;
      return twin === undefined ? undefined : { path: twin };
    });
  },
};

function twinOf(file: string): string | undefined {
  const stem = file.replace(/\.tsx?$/, '.static');
  return [`${stem}.ts`, `${stem}.tsx`].find((twin) => existsSync(twin));
}

/** Whether a file leads to a twin, or is needed by twins alone. */
function isOwn(file: string, files: FileGraph, withRuntime: FileGraph): boolean {
  return !withRuntime.has(file) || [...reachedFrom(file, files)].some((one) => isTwin.test(one));
}

const template = /\b(part\('[^)]*\))`[^`]*`/g;

/** The style sheet has the templates: an element needs its tag and its class only. */
function withoutTemplates(text: string): string {
  return text.replaceAll(template, '/* @__PURE__ */ $1');
}
