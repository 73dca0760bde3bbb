// What is shipped: every file that a door leads to, once with styled-components and, of those that
// have a style, once more without; and their style sheets.

import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig } from 'tsup';
import { asShipped } from './build/as-shipped.ts';
import { buildBrowserBundle } from './build/browser-bundle.ts';
import { fileByFile, filesBehind, inItsPlace } from './build/file-by-file.ts';
import { buildWithoutRuntime } from './build/no-runtime.ts';
import { buildStyleSheets } from './build/style-sheet.ts';

const source = resolve(import.meta.dirname, 'src');

/** Each comes in two builds, and has a style sheet for the one without styled-components. */
const widgets = [
  'referral-link-builder',
  'tier-ring',
  'commission-table',
  'asset-grid',
  'commission-explainer',
  'earnings-overview',
  'tax-center',
  'bonus-tracker',
  'earnings-calculator',
  'payout-history',
  'payout-request',
  'payout-method-form',
  'commission-review',
  'ledger-explorer',
  'commission-plan-editor',
  'payout-run',
  'program-theme',
];
const widgetDoors = widgets.map((name) => `src/${name}/index.ts`);

/** The entries of package.json's exports. */
const doors: Record<string, string> = {
  index: 'src/index.ts',
  'hooks/index': 'src/hooks/index.ts',
  'hooks/admin/index': 'src/hooks/admin/index.ts',
  'next/index': 'src/next/index.ts',
  'elements/index': 'src/elements/index.ts',
  ...Object.fromEntries(widgets.map((name, at) => [`${name}/index`, widgetDoors[at] ?? ''])),
  ...doorsOfLocales(),
};

/** Every language is a door, and so are its texts for admin consoles. */
function doorsOfLocales(): Record<string, string> {
  const files = readdirSync(resolve(source, 'locales')).filter((file) => /^[\w-]+\.ts$/.test(file));
  return Object.fromEntries(
    files.map((file) => [`locales/${basename(file, '.ts')}`, `src/locales/${file}`]),
  );
}

export default defineConfig(async () => {
  const entries = Object.values(doors);
  const files = await filesBehind(entries, [asShipped()]);
  return {
    entry: Object.fromEntries([...files.keys()].map((file) => [inItsPlace(file), file])),
    format: ['esm', 'cjs'],
    // Nobody has to install it who does not use it.
    external: [/^next\//],
    splitting: false,
    silent: true,
    target: 'es2022',
    esbuildPlugins: [fileByFile(), asShipped()],
    onSuccess: async () => {
      await Promise.all([
        buildWithoutRuntime(widgetDoors, files),
        buildStyleSheets(widgets, files),
        buildBrowserBundle('src/elements/script-tag.ts'),
      ]);
    },
  };
});
