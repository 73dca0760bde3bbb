// The elements for pages without a build of their own: `dist/browser/portico.js` is what a script
// tag asks for, React and everything else stand beside it in files that are fetched when needed.

import { resolve } from 'node:path';
import { build } from 'esbuild';
import { asShipped } from './as-shipped.ts';
import { home } from './file-by-file.ts';

/** Writes the folder. Names of later files hold a hash: browsers may keep them for ever. */
export async function buildBrowserBundle(
  entry: string,
  outdir = resolve(home, 'dist/browser'),
): Promise<void> {
  await build({
    entryPoints: { portico: resolve(home, entry) },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    // From sources: the neighbours are built at the same time.
    conditions: ['portico-source'],
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The licences of what is in here ask to be named.
    legalComments: 'eof',
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [asShipped()],
    logLevel: 'warning',
  });
}
