import { importsOf } from '../imports.ts';
import { isGenerated, isTest, type TextFile } from '../repository.ts';
import type { Rule } from '../rule.ts';

export const noSchemasInBrowsers: Rule = {
  name: 'no schema library reaches a browser',
  why: 'It outweighs everything else that a widget needs, and the server checks anyway.',
  todo: 'make it `import type`, read the generated routes, or load it when it is needed.',
  find(files) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const doorOf = doors(files);
    const entries = [...doorOf].filter(([name]) => /^@portico\/(sdk|react(\/.*)?)$/.test(name));
    return entries.flatMap(([name, path]) => {
      const way = wayToSchemas(path, byPath, doorOf);
      return way ? [{ file: name, what: way.map(shortName).join(' → ') }] : [];
    });
  },
};

/** Follows what is loaded together: neither types nor `import()`. */
function wayToSchemas(
  start: string,
  byPath: Map<string, TextFile>,
  doorOf: Map<string, string>,
): string[] | null {
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? '';
    if (last === 'zod') return way;
    const file = byPath.get(last);
    if (!file || seen.has(last)) continue;
    seen.add(last);
    for (const one of importsOf(file)) {
      if (one.isType || one.isLazy) continue;
      ways.push([...way, one.target ?? doorOf.get(one.specifier) ?? one.specifier]);
    }
  }
  return null;
}

function shortName(path: string): string {
  return path.replace(/^packages\//, '').replace('/src/', '/');
}

/** `@portico/sdk/contract` → `packages/sdk/src/contract/index.ts`, from the manifests. */
function doors(files: readonly TextFile[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, text } of files) {
    const folder = /^packages\/[^/]+(?=\/package\.json$)/.exec(path)?.[0];
    if (!folder) continue;
    const manifest = JSON.parse(text) as { name: string; exports: Record<string, unknown> };
    for (const [key, value] of Object.entries(manifest.exports)) {
      if (typeof value !== 'object' || value === null || !('portico-source' in value)) continue;
      const source = String(value['portico-source']).slice(2);
      found.set(`${manifest.name}${key.slice(1)}`, `${folder}/${source}`);
    }
  }
  return found;
}

export const noDeadFiles: Rule = {
  name: 'no dead files',
  why: 'Code that nothing uses is read, translated and kept working for nothing.',
  todo: 'import it, or delete it.',
  find(files) {
    const imported = new Set(files.flatMap(importsOf).map(({ target }) => target));
    const texts = files.filter(
      (file) =>
        isTest(file) || /\.(json|html|ya?ml|mjs|css)$|\.config\.ts$|^benchmarks\//.test(file.path),
    );
    return files
      .filter((file) => /^(packages|apps)\/.*\.tsx?$/.test(file.path) && !isGenerated(file))
      .filter((file) => !isEntry(file) && !imported.has(file.path))
      .filter((file) => !texts.some((text) => mentions(text, file)))
      .map(({ path }) => ({ file: path, what: 'nothing imports it' }));
  },
};

/** Found by a tool, by its name. */
function isEntry({ path }: TextFile): boolean {
  return /\.(test|test-d|stories|bench|static)\.tsx?$|\.d\.ts$|\.config\.ts$/.test(path);
}

/** A manifest, a page, a benchmark or a test may start a file by its path; a wildcard means its
 * folder. */
function mentions(text: TextFile, { path }: TextFile): boolean {
  if (text.path === path) return false;
  const folder = text.path.slice(0, text.path.lastIndexOf('/') + 1);
  const local = path.startsWith(folder) ? path.slice(folder.length) : path;
  const wildcard = local.replace(/[^/]+(?=\.tsx?$)/, '*');
  return text.text.includes(local) || text.text.includes(`/${wildcard}`);
}
