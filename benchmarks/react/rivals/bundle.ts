// Bundles the pages and weighs what the rivals ship, all with the same settings.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const ourReact = join(here, '..', '..', 'node_modules');

function settings(modules: string): BuildOptions & { write: false } {
  return {
    bundle: true,
    minify: true,
    target: 'es2022',
    platform: 'browser',
    jsx: 'automatic',
    conditions: ['portico-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    nodePaths: [modules],
    write: false,
    logLevel: 'error',
  };
}

/** One script with everything in it, on one and the same React. */
export async function bundlePage(page: string, modules: string): Promise<string> {
  const { outputFiles } = await build({
    ...settings(modules),
    entryPoints: [join(here, page)],
    format: 'iife',
    alias: { react: join(ourReact, 'react'), 'react-dom': join(ourReact, 'react-dom') },
  });
  return outputFiles[0]!.text;
}

/** Compressed bytes of a program and all that it imports, but React. */
export async function weighProgram(code: string, modules: string): Promise<number> {
  const { outputFiles } = await build({
    ...settings(modules),
    stdin: { contents: code, resolveDir: here },
    format: 'esm',
    external: ['react', 'react/*', 'react-dom', 'react-dom/*'],
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}
