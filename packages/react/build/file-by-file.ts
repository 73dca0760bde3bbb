// One output file per source file, so that a bundler of any make takes what a page uses and
// leaves the rest, and what is loaded later stays in files of its own.

import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { ownFiles } from './as-shipped.ts';

// By address, which stays true when this is bundled with what imports it.
/** The folder of the package. */
export const home = fileURLToPath(new URL('..', import.meta.url));
/** The folder of its sources. */
export const source = resolve(home, 'src');

/** A source file's name inside of `dist`, without its ending: `internal/ui/button`. */
export type ShippedName = (file: string) => string;

/** Each file keeps its place: `src/hooks/use-links.ts` becomes `hooks/use-links`. */
export const inItsPlace: ShippedName = (file) =>
  relative(source, file)
    .replace(/\.tsx?$/, '')
    .replaceAll('\\', '/');

/** Leaves every import to be resolved by who uses it: `./a.ts` becomes `./a.js`, or `./a.cjs`. */
export function fileByFile(nameOf: ShippedName = inItsPlace): Plugin {
  return {
    name: 'file-by-file',
    setup({ onResolve, initialOptions }) {
      const extension = initialOptions.format === 'cjs' ? '.cjs' : '.js';
      onResolve({ filter: /^\/|^\.{1,2}\// }, ({ path, kind, importer, resolveDir }) => {
        if (kind === 'entry-point' || !ownFiles.test(importer)) return undefined;
        const target = nameOf(resolve(resolveDir, path)) + extension;
        const shipped = relative(dirname(nameOf(importer)), target).replaceAll('\\', '/');
        return { path: shipped.startsWith('.') ? shipped : `./${shipped}`, external: true };
      });
    },
  };
}

/** Every file that the doors lead to, and what it imports. Paths are absolute. */
export type FileGraph = ReadonlyMap<string, readonly string[]>;

/** Follows all imports from the doors on, those of later files too. */
export async function filesBehind(
  doors: readonly string[],
  plugins: NonNullable<BuildOptions['plugins']>,
): Promise<FileGraph> {
  const { metafile } = await build({
    entryPoints: [...doors],
    bundle: true,
    format: 'esm',
    packages: 'external',
    outdir: 'dist',
    write: false,
    metafile: true,
    absWorkingDir: home,
    plugins,
    logLevel: 'warning',
  });
  return graphOf(metafile);
}

/** A file and all that it leads to. */
export function reachedFrom(file: string, files: FileGraph): Set<string> {
  const found = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(files.get(next) ?? []));
  }
  return found;
}

function graphOf({ inputs }: Metafile): FileGraph {
  const absolute = (path: string) => resolve(home, path);
  return new Map(
    Object.entries(inputs).map(([path, { imports }]) => [
      absolute(path),
      imports.filter(({ external }) => external !== true).map((one) => absolute(one.path)),
    ]),
  );
}
