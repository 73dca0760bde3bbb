// One output file per source file, so that a bundler of any make takes what a page uses and
// leaves the rest, and what is loaded later stays in files of its own.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { defineConfig } from 'tsup';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
/** Which file gives each name that a door hands out. */
type Room = ReadonlyMap<string, string>;

const source = resolve(import.meta.dirname, 'src');
const ownFiles = /[\\/]packages[\\/]react[\\/]src[\\/].*\.tsx?$/;

/** The entries of package.json's exports. */
const doors: Record<string, string> = {
  index: 'src/index.ts',
  'hooks/index': 'src/hooks/index.ts',
  'referral-link-builder/index': 'src/referral-link-builder/index.ts',
  'tier-ring/index': 'src/tier-ring/index.ts',
  'commission-table/index': 'src/commission-table/index.ts',
  'asset-grid/index': 'src/asset-grid/index.ts',
  'commission-explainer/index': 'src/commission-explainer/index.ts',
  'earnings-overview/index': 'src/earnings-overview/index.ts',
  'tax-center/index': 'src/tax-center/index.ts',
  'bonus-tracker/index': 'src/bonus-tracker/index.ts',
  'earnings-calculator/index': 'src/earnings-calculator/index.ts',
  'payout-history/index': 'src/payout-history/index.ts',
  'payout-request/index': 'src/payout-request/index.ts',
  'payout-method-form/index': 'src/payout-method-form/index.ts',
  'hooks/admin/index': 'src/hooks/admin/index.ts',
  'commission-review/index': 'src/commission-review/index.ts',
  'ledger-explorer/index': 'src/ledger-explorer/index.ts',
  'commission-plan-editor/index': 'src/commission-plan-editor/index.ts',
  'payout-run/index': 'src/payout-run/index.ts',
  ...doorsOfLocales(),
};

/** Every language is a door, and so are its texts for admin consoles. */
function doorsOfLocales(): Record<string, string> {
  const files = readdirSync(resolve(source, 'locales')).filter((file) => /^[\w-]+\.ts$/.test(file));
  return Object.fromEntries(
    files.map((file) => [`locales/${basename(file, '.ts')}`, `src/locales/${file}`]),
  );
}

/** Reads our files as they are shipped: past the doors, marked for server components, small. */
const asShipped: Plugin = {
  name: 'as-shipped',
  setup({ onLoad }) {
    const roomOf = rememberRooms();
    onLoad({ filter: ownFiles }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = directive(path, text) + smallCss(pastTheDoors(path, text, roomOf));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** Leaves every file where it is: `./a.ts` becomes `./a.js`, or `./a.cjs`. */
const fileByFile: Plugin = {
  name: 'file-by-file',
  setup({ onResolve, initialOptions }) {
    const extension = initialOptions.format === 'cjs' ? '.cjs' : '.js';
    onResolve({ filter: /^\/|^\.{1,2}\// }, ({ path, kind, importer, resolveDir }) => {
      if (kind === 'entry-point' || !ownFiles.test(importer)) return undefined;
      const target = relative(dirname(importer), resolve(resolveDir, path));
      const shipped = target.replace(/\.tsx?$/, extension).replaceAll('\\', '/');
      return { path: shipped.startsWith('.') ? shipped : `./${shipped}`, external: true };
    });
  },
};

const throughDoor = /(import|export) \{([^}]*)\} from '(\.[^']*\/index\.ts)';/g;

/**
 * Sources enter a room by its door. Bundlers that divide code file by file would keep everything
 * behind the door in the first load, so what is shipped asks each file for what it gives.
 */
function pastTheDoors(path: string, text: string, roomOf: (door: string) => Room): string {
  return text.replaceAll(throughDoor, (_whole, verb: string, names: string, specifier: string) => {
    const door = resolve(dirname(path), specifier);
    const room = roomOf(door);
    const values = listOf(names).filter((name) => !name.startsWith('type '));
    return values.map((name) => `${verb} { ${name} } from '${fileOf(name, room)}';`).join('');
  });
}

function fileOf(name: string, room: Room): string {
  const file = room.get(name.split(' ')[0] ?? '');
  if (file === undefined) throw new Error(`No door was found that hands out ${name}.`);
  return file;
}

const doorExport = /export (?:\{([^}]*)\}|\*) from '(\.[^']+)';/g;
const ownExport = /^export (?:async )?(?:function|const|class) (\w+)/gm;

function rememberRooms(): (door: string) => Room {
  const rooms = new Map<string, Room>();
  return (door) => {
    const room = rooms.get(door) ?? readRoom(door);
    rooms.set(door, room);
    return room;
  };
}

function readRoom(door: string): Room {
  const files = new Map<string, string>();
  for (const [, names, from = ''] of readFileSync(door, 'utf8').matchAll(doorExport)) {
    const file = resolve(dirname(door), from);
    const given = names === undefined ? exportsOf(file) : listOf(names);
    for (const name of given) {
      const [, exported = name] = name.split(' as ');
      if (exported !== name) throw new Error(`${door} renames ${name}: a name is one everywhere.`);
      // A door may hand out what another door gives.
      const deeper = file.endsWith('/index.ts') ? readRoom(file).get(name) : undefined;
      files.set(name, deeper ?? file);
    }
  }
  return files;
}

function exportsOf(file: string): string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(ownExport), ([, name = '']) => name);
}

function listOf(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Hooks and components run in the browser too; texts and query options may be read anywhere. */
function directive(path: string, text: string): string {
  const isHook = basename(path).startsWith('use-');
  const needsReact = /^import (?!type ).*from '(react|styled-components)';/m.test(text);
  return isHook || needsReact || path.endsWith('.tsx') ? "'use client';\n" : '';
}

const template = /(\bpart\([^)]*\))`([^`]*)`/g;
/** After these a line may end; not after the brace of an interpolation, which may be a value. */
const lineMayEnd = /(^|[{;,]|(?<!\$\{[^{}]*)\})$/;

/** Style sheets are written for readers; what is shipped has no comments and no indentation. */
function smallCss(text: string): string {
  return text.replaceAll(template, (_whole, tag: string, css: string) => {
    const lines = css
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .map(smallLine);
    const small = lines.reduce((sheet, line) => {
      const isJoined = line === '' || line.startsWith('}') || lineMayEnd.test(sheet);
      return sheet + (isJoined ? line : ` ${line}`);
    }, '');
    return `${tag}\`${small.replaceAll(';}', '}')}\``;
  });
}

function smallLine(line: string): string {
  const trimmed = line.trim();
  // What stands in a string or an interpolation stays as it is.
  if (/['"$]/.test(trimmed)) return trimmed;
  return trimmed.replaceAll(/ *([{};,]) */g, '$1').replaceAll(/(?<=[\w-]): +/g, ':');
}

/** Every file that a door leads to, by the name it is shipped under. */
async function shippedFiles(): Promise<Record<string, string>> {
  const { metafile } = await build({
    entryPoints: Object.values(doors),
    bundle: true,
    format: 'esm',
    packages: 'external',
    outdir: 'dist',
    write: false,
    metafile: true,
    absWorkingDir: import.meta.dirname,
    plugins: [asShipped],
    logLevel: 'warning',
  });
  const files = Object.keys(metafile.inputs).map((path) => resolve(import.meta.dirname, path));
  const names = files.map((file) => relative(source, file).replace(/\.tsx?$/, ''));
  return Object.fromEntries(names.map((name, index) => [name, files[index] ?? '']));
}

export default defineConfig(async () => ({
  entry: await shippedFiles(),
  format: ['esm', 'cjs'],
  splitting: false,
  dts: { entry: doors, compilerOptions: { ignoreDeprecations: '6.0' } },
  silent: true,
  clean: true,
  target: 'es2022',
  esbuildPlugins: [fileByFile, asShipped],
}));
