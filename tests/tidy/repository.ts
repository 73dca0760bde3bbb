import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A text file of the repository; `path` is relative to its root, with forward slashes. */
export type TextFile = { path: string; text: string };

const skippedFolders = new Set([
  'node_modules',
  'dist',
  'coverage',
  'storybook-static',
  '__screenshots__',
  '.git',
  '.portico',
]);
const textEndings =
  /\.(ts|tsx|mjs|js|json|css|html|md|mdx|yaml|yml|sql|svg)$|(^|\/)(\.npmrc|\.gitignore|run)$/;
const maxBytes = 2_000_000;

/** Reads the tree itself rather than git's list: a file counts before it is committed. */
export function readRepository(root: string, folder = root): TextFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    if (entry.isDirectory()) {
      return skippedFolders.has(entry.name) ? [] : readRepository(root, full);
    }
    const path = relative(root, full).split(sep).join('/');
    if (!entry.isFile() || !textEndings.test(path) || statSync(full).size > maxBytes) return [];
    return [{ path, text: readFileSync(full, 'utf8') }];
  });
}

export function isCode({ path }: TextFile): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

export function isGenerated({ path }: TextFile): boolean {
  return /\.generated\.|^docs\/reference\//.test(path);
}

/** Tests, stories, fixtures and what only they import. */
export function isTest({ path }: TextFile): boolean {
  return /\.(test|test-d|stories|bench)\.tsx?$|(^|\/)testing\/|^tests\//.test(path);
}
