// The style sheets of pages without styled-components, from the templates that it gets elsewhere.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build, transform, type Plugin } from 'esbuild';
import { asShipped } from './as-shipped.ts';
import { home, reachedFrom, source, type FileGraph } from './file-by-file.ts';
import type { PartStyle, Styles } from './render-styles.ts';

const realPart = resolve(source, 'internal/style/part.ts');
const collector = resolve(home, 'build/collected-parts.ts');

/** Writes `dist/styles.css` with everything, and for each widget one with what it needs. */
export async function buildStyleSheets(
  widgets: readonly string[],
  files: FileGraph,
): Promise<void> {
  const namesIn = await partNames([...files.keys()]);
  const styles = await stylesOf(namesIn);
  await mkdir(resolve(home, 'dist/styles'), { recursive: true });
  await writeSheet('styles', styles);
  for (const widget of widgets) {
    const reached = reachedFrom(resolve(source, widget, 'index.ts'), files);
    const needed = new Set([...reached].flatMap((file) => namesIn.get(file) ?? []));
    const isNeeded = ({ name }: PartStyle) => name === 'portico-root' || needed.has(name);
    const parts = styles.parts.filter(isNeeded);
    await writeSheet(`styles/${widget}`, { ...styles, parts });
  }
}

/** The style sheet of all parts in these files, as text. */
export async function styleSheetOf(files: FileGraph): Promise<string> {
  return sheetOf(await stylesOf(await partNames([...files.keys()])));
}

async function sheetOf({ parts, layerOrder }: Styles): Promise<string> {
  const layers = new Map<string, string>();
  for (const { layer, css } of parts) layers.set(layer, (layers.get(layer) ?? '') + css);
  const blocks = Array.from(layers, ([layer, css]) => `@layer ${layer}{${css}}`);
  const sheet = [layerOrder, ...blocks].join('\n');
  return (await transform(sheet, { loader: 'css', minify: true })).code;
}

async function writeSheet(name: string, styles: Styles): Promise<void> {
  const path = resolve(home, 'dist', name);
  // TypeScript wants to know even a module that is imported for nothing but its effect.
  await Promise.all([
    writeFile(`${path}.css`, await sheetOf(styles)),
    writeFile(`${path}.css.d.ts`, 'export {};\n'),
  ]);
}

const partMade = /\bpart\('[\w-]+', '([\w-]+)'\)`/g;

/** The parts that each file makes. */
async function partNames(files: readonly string[]): Promise<Map<string, string[]>> {
  const read = async (file: string) => {
    const names = Array.from((await readFile(file, 'utf8')).matchAll(partMade), ([, name]) => name);
    return [file, names.filter((name) => name !== undefined)] as const;
  };
  const found = await Promise.all(files.map(read));
  return new Map(found.flatMap(([file, names]) => (names.length > 0 ? [[file, names]] : [])));
}

/** Runs the sources themselves: a template may take constants from anywhere. */
async function stylesOf(namesIn: ReadonlyMap<string, readonly string[]>): Promise<Styles> {
  const imports = [...namesIn.keys()].toSorted().map((file) => `import ${JSON.stringify(file)};`);
  const { outputFiles } = await build({
    stdin: {
      contents: `${imports.join('\n')}\nexport { styles } from './build/render-styles.ts';`,
      resolveDir: home,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    conditions: ['portico-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Parts are made by reading their files, whoever uses them.
    ignoreAnnotations: true,
    write: false,
    plugins: [collectParts, asShipped()],
    logLevel: 'warning',
  });
  const program: { exports: { styles?: Styles } } = { exports: {} };
  const run = new Function('module', 'require', outputFiles[0]?.text ?? '');
  run(program, createRequire(import.meta.url));
  const { styles } = program.exports;
  if (styles === undefined) throw new Error('The styles were not rendered.');
  const rendered = new Set(styles.parts.map(({ name }) => name));
  const lost = [...namesIn.values()].flat().filter((name) => !rendered.has(name));
  if (lost.length > 0) throw new Error(`These parts are missing in the style sheet: ${lost}`);
  return styles;
}

const collectParts: Plugin = {
  name: 'collect-parts',
  setup({ onResolve }) {
    onResolve({ filter: /part\.ts$/ }, ({ path, importer, resolveDir }) => {
      const isPart = importer !== collector && resolve(resolveDir, path) === realPart;
      return isPart ? { path: collector } : undefined;
    });
  },
};
