// Bundles a program as a host would and weighs what a browser fetches.

import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type BuildResult, type Metafile } from 'esbuild';
import type { Entry } from './entries.ts';

/** A file that is fetched when it is needed, not with the page. */
export interface LaterFile {
  readonly name: string;
  readonly bytes: number;
}

/** What a bundle consists of. Sizes are minified and compressed. */
export interface Weight {
  /** Everything that the page fetches before its first widget can show. */
  readonly firstBytes: number;
  /** That, and the bodies of its widgets: everything that they need to show their data. */
  readonly filledBytes: number;
  /** What of the first load are style sheets. */
  readonly sheetBytes: number;
  readonly later: readonly LaterFile[];
  /** Source files by when they are fetched. */
  readonly modules: { readonly first: readonly string[]; readonly later: readonly string[] };
}

const benchmarks = fileURLToPath(new URL('..', import.meta.url));

/**
 * The weight of an entry; for one on top of another program only the difference. `home` is where
 * its libraries are installed.
 */
export async function weigh(entry: Entry, home: string = benchmarks): Promise<Weight> {
  const whole = await weighOnce(entry.code, entry.external, home);
  if (entry.onTopOf === undefined) return whole;
  const base = await weighOnce(entry.onTopOf, entry.external, home);
  const inBase = new Set(base.later.map(({ name }) => name));
  return {
    ...whole,
    firstBytes: whole.firstBytes - base.firstBytes,
    filledBytes: whole.filledBytes - base.filledBytes,
    sheetBytes: whole.sheetBytes - base.sheetBytes,
    later: whole.later.filter(({ name }) => !inBase.has(name)),
  };
}

type Bundle = BuildResult<{ write: false; metafile: true }>;

const known = new Map<string, Promise<Weight>>();

/** What many entries come on top of is bundled only once. */
function weighOnce(...program: Parameters<typeof weighBundle>): Promise<Weight> {
  const key = JSON.stringify(program);
  const weight = known.get(key) ?? weighBundle(...program);
  known.set(key, weight);
  return weight;
}

async function weighBundle(
  code: string,
  external: readonly string[],
  home: string,
): Promise<Weight> {
  const bundle = await bundleFor(code, external, home);
  const { outputs } = bundle.metafile;
  const paths = Object.keys(outputs);
  const ofPage = paths.filter(isOfPage(bundle.metafile));
  const sheets = ofPage.flatMap((path) => outputs[path]?.cssBundle ?? []);
  const first = loadedWith(bundle.metafile, [...ofPage, ...sheets]);
  const bodies = paths.filter((path) => isBody.test(outputs[path]?.entryPoint ?? ''));
  const filled = new Set([...first, ...loadedWith(bundle.metafile, bodies)]);
  const others = paths.filter((path) => !first.has(path));
  return {
    firstBytes: together(bundle, first),
    filledBytes: together(bundle, filled),
    sheetBytes: together(bundle, new Set([...first].filter((path) => path.endsWith('.css')))),
    later: others
      .map((path) => ({
        name: laterName(bundle.metafile, path),
        bytes: compressed(contentsOf(bundle, path)),
      }))
      .toSorted((a, b) => b.bytes - a.bytes),
    modules: {
      first: [...first].flatMap((path) => modulesOf(bundle.metafile, path)),
      later: others.flatMap((path) => modulesOf(bundle.metafile, path)),
    },
  };
}

function bundleFor(code: string, external: readonly string[], home: string): Promise<Bundle> {
  return build({
    stdin: { contents: code, resolveDir: home },
    absWorkingDir: home === benchmarks ? join(home, '..') : home,
    bundle: true,
    minify: true,
    splitting: true,
    treeShaking: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    external: [...external],
    outdir: 'size',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
}

/** Widgets fetch these as soon as they are read, beside their data. */
const isBody = /-body\.js$/;

function isOfPage({ outputs }: Metafile): (path: string) => boolean {
  return (path) => outputs[path]?.entryPoint === '<stdin>';
}

/** Files and all that they import without waiting. */
function loadedWith({ outputs }: Metafile, start: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = outputs[path]?.imports ?? [];
    open.push(
      ...imports.flatMap((one) =>
        one.kind === 'import-statement' && one.external !== true ? [one.path] : [],
      ),
    );
  }
  return found;
}

/** One script and one style sheet: most bundlers do not split what is always fetched together. */
function together(bundle: Bundle, paths: ReadonlySet<string>): number {
  const [sheets = [], scripts = []] = [true, false].map((isSheet) =>
    [...paths].filter((path) => path.endsWith('.css') === isSheet),
  );
  const weights = [scripts, sheets].map((files) =>
    files.length === 0 ? 0 : compressed(Buffer.concat(files.map((one) => contentsOf(bundle, one)))),
  );
  return weights.reduce((sum, bytes) => sum + bytes, 0);
}

function contentsOf(bundle: Bundle, path: string): Uint8Array {
  const file = bundle.outputFiles.find((one) => one.path.endsWith(`/${path}`));
  if (file === undefined) throw new Error(`The bundler gave no ${path}.`);
  return file.contents;
}

function compressed(contents: Uint8Array): number {
  return gzipSync(contents, { level: 9 }).length;
}

/** Files whose code is in the output, named from the repository or their package. */
function modulesOf({ outputs }: Metafile, path: string): string[] {
  const inputs = Object.entries(outputs[path]?.inputs ?? {});
  return inputs.flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file.replace(/^.*node_modules\//, '')] : [],
  );
}

/** After the file that asked for it, or after the biggest one in it. */
function laterName({ outputs }: Metafile, path: string): string {
  const { entryPoint, inputs = {} } = outputs[path] ?? {};
  const bySize = Object.entries(inputs).toSorted((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
  return basename(entryPoint ?? `shared with ${basename(bySize[0]?.[0] ?? path)}`)
    .replace(/\.(mjs|cjs|tsx?|js)$/, '')
    .replace(/-[A-Z0-9]{8}$/, '');
}
