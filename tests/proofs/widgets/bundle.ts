// All stories of the library in one page, and a server that hands it out.

import { globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const installed = (name: string) => here(`../../../node_modules/${name}`);
const sources = here('../../../packages/react/src/');

/** The page at an address of its own; `close` when nobody needs it any more. */
export interface ServedStories {
  readonly url: string;
  close(): void;
}

export async function serveStories(): Promise<ServedStories> {
  const [program = '', styles = ''] = await bundle();
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', page],
    '/page.js': ['text/javascript', program],
    '/page.css': ['text/css', styles],
    '/mockServiceWorker.js': [
      'text/javascript',
      readFileSync(here('../../../.storybook/public/mockServiceWorker.js'), 'utf8'),
    ],
  };
  const server = createServer(({ url = '/' }, response) => {
    const [type, body] = files[new URL(url, 'http://page').pathname] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
  return { url: await listen(server), close: () => server.close() };
}

const page = `<!doctype html><html lang="en"><head><title>Stories</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <link rel="stylesheet" href="/page.css"></head>
  <body><script src="/page.js"></script></body></html>`;

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    });
  });
}

/** Paths in the sources of the library. */
export function storyFiles(): string[] {
  return globSync('**/*.stories.tsx', { cwd: sources }).toSorted();
}

/** Program and style sheet. */
async function bundle(): Promise<[string, string]> {
  const files = storyFiles();
  const lines = files.map((file, index) => `import * as s${index} from './${file}';`);
  const table = files.map((file, index) => `${JSON.stringify(file)}: s${index}`).join(', ');
  const library = `
    import { pseudoLocaleOf } from './internal/i18n/index.ts';
    import { strayText } from './internal/testing/stray-text.ts';
    import { englishBlocks } from './locales/en.ts';
    import { staffBlocks } from './locales/staff-en.ts';
    const pseudo = pseudoLocaleOf(Object.values({ ...englishBlocks, ...staffBlocks }));
    window.library = { pseudo, strayText, storyFiles: { ${table} } };`;
  const { outputFiles } = await build({
    stdin: {
      // A module of its own fills the table before the page reads it.
      contents: `import './stories.ts'; import ${JSON.stringify(here('./page.tsx'))};
        import ${JSON.stringify(here('../../../.storybook/decorators/canvas.css'))};`,
      resolveDir: sources,
    },
    plugins: [
      {
        name: 'stories',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/stories\.ts$/ }, () => ({ path: 'all', namespace: 'stories' }));
          onLoad({ filter: /.*/, namespace: 'stories' }, () => ({
            contents: `${lines.join('\n')}\n${library}`,
            resolveDir: sources,
          }));
        },
      },
    ],
    outdir: 'out',
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['portico-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      react: installed('react'),
      'react-dom': installed('react-dom'),
      'styled-components': installed('styled-components'),
    },
    write: false,
    logLevel: 'error',
  });
  const ending = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return [ending('.js'), ending('.css')];
}
