// Bundles the programs of a host's page from our sources, in the makes that hosts have.

import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { filesBehind } from '../../../packages/react/build/file-by-file.ts';
import { asShipped } from '../../../packages/react/build/as-shipped.ts';
import { withoutRuntime } from '../../../packages/react/build/no-runtime.ts';
import { styleSheetOf } from '../../../packages/react/build/style-sheet.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const installed = (name: string) => here(`../../../node_modules/${name}`);

/** A host of the oldest versions that we support. */
const oldest = {
  react: installed('react-18'),
  'react-dom': installed('react-dom-18'),
  'styled-components': installed('styled-components-6.4'),
};
const newest = {
  react: installed('react'),
  'react-dom': installed('react-dom'),
  'styled-components': installed('styled-components'),
};

/** Everything that the pages of these tests load. */
export interface Programs {
  /** Our widgets, with the newest libraries, the oldest ones, and without a style library. */
  readonly newest: string;
  readonly oldest: string;
  readonly static: string;
  /** Styled components of the host, by the newest library and by the oldest. */
  readonly hostNewest: string;
  readonly hostOldest: string;
  /** The style sheet of the static entry. */
  readonly styles: string;
}

export async function bundlePrograms(): Promise<Programs> {
  const doors = ['commission-table', 'referral-link-builder'].map((widget) =>
    here(`../../../packages/react/src/${widget}/index.ts`),
  );
  const [ours, old, plain, hostNewest, hostOldest, styles] = await Promise.all([
    bundle('newest', './page.tsx', newest),
    bundle('oldest', './page.tsx', oldest),
    bundle('static', './page.tsx', newest, withoutRuntime()),
    bundle('host-newest', './host-styles.ts', newest),
    bundle('host-oldest', './host-styles.ts', oldest),
    filesBehind(doors, [asShipped()]).then(styleSheetOf),
  ]);
  return { newest: ours, oldest: old, static: plain, hostNewest, hostOldest, styles };
}

async function bundle(
  name: string,
  entry: string,
  alias: Record<string, string>,
  plugins: Plugin[] = [],
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['portico-source'],
    define: { 'process.env.NODE_ENV': '"production"', PROGRAM: JSON.stringify(name) },
    alias,
    plugins,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
