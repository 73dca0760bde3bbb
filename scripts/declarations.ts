// Writes the type declarations of the packages: one file per source file that a door leads to, for
// `import` and for `require`. One compiler for all three, because each reads its neighbours.

import * as fs from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
}

/** A source file that the packages' exports name, and the declaration that is promised for it. */
interface Door {
  readonly source: string;
  readonly promised: string;
}

/** The entries of a package's exports that have a source and types. */
function doorsOf(name: string): Door[] {
  const home = join(root, 'packages', name);
  const manifest = JSON.parse(fs.readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
  return Object.values(manifest.exports).flatMap((conditions) => {
    const { 'portico-source': source, import: shipped } = (conditions ?? {}) as {
      'portico-source'?: string;
      import?: { types?: string };
    };
    if (source === undefined || shipped?.types === undefined) return [];
    return expand(home, source, shipped.types);
  });
}

/** `./src/locales/*.ts` is every file of that name. */
function expand(home: string, source: string, types: string): Door[] {
  if (!source.includes('*')) return [{ source: join(home, source), promised: join(home, types) }];
  const [before = '', after = ''] = source.split('*');
  const folder = join(home, before);
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(after) && !/\.(test|fixture)\./.test(file))
    .map((file) => ({
      source: join(folder, file),
      promised: join(home, types.replace('*', file.slice(0, -after.length))),
    }));
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // `npm run check` has said what there is to say.
    noCheck: true,
    rootDir: root,
    outDir: join(root, 'declarations'),
  };
}

/** `./money.ts` is `./money.js` where it is shipped, or `./money.cjs`. */
function asShipped(text: string, extension: 'js' | 'cjs'): string {
  return text.replaceAll(
    /(\bfrom |\bimport\(|\bimport )(['"])(\.{1,2}\/[^'"]+?)\.tsx?\2/g,
    (_whole, before: string, quote: string, path: string) =>
      `${before}${quote}${path}.${extension}${quote}`,
  );
}

/** Writes the declarations of the packages into their `dist`. */
export function writeDeclarations(names: readonly string[]): void {
  const doors = names.flatMap(doorsOf);
  const options = compilerOptions();
  const program = ts.createProgram(
    doors.map(({ source }) => source),
    options,
  );
  const homes = names.map((name) => join(root, 'packages', name));
  const result = program.emit(undefined, (path, text) => {
    const source = resolve(root, relative(options.outDir!, path));
    const home = homes.find((one) => source.startsWith(join(one, 'src/')));
    if (home === undefined) return;
    write(join(home, 'dist', relative(join(home, 'src'), source)), text);
  });
  const problems = result.diagnostics.filter(({ category }) => category === 1);
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, hostOfTexts));
  for (const door of doors) nameDoor(door);
}

const hostOfTexts: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (path) => path,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

function write(path: string, text: string): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, asShipped(text, 'js'));
  fs.writeFileSync(path.replace(/\.d\.ts$/, '.d.cts'), asShipped(text, 'cjs'));
}

/** Where an export is named otherwise than its source, its declaration leads there. */
function nameDoor({ source, promised }: Door): void {
  if (fs.existsSync(promised)) return;
  const folder = dirname(promised);
  const path = relative(folder, source.replace('/src/', '/dist/')).replace(/\.tsx?$/, '');
  write(promised, `export * from './${path}.ts';\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeDeclarations(process.argv.slice(2));
}
