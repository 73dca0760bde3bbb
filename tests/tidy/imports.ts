import { posix } from 'node:path';
import { keepOnly } from './code-text.ts';
import { isCode, type TextFile } from './repository.ts';

export type Import = {
  from: string;
  line: number;
  /** As written. */
  specifier: string;
  /** Gone after compiling: `import type`, `export type`. */
  isType: boolean;
  /** `import()`: loaded later, by itself. */
  isLazy: boolean;
  /** For a relative import: the file that it means, from the root of the repository. */
  target: string | null;
};

const quoted = /\s*['"]([^'"]+)['"]/.source;
const statement = /(?:^|[;\s}])(?:import|export)\s(type\s(?!from\b))?(?:[^;'"`]*?\sfrom\s)?/.source;
const pattern = new RegExp(`${statement}${quoted}|\\bimport\\(${quoted}`, 'g');

export function importsOf(file: TextFile): Import[] {
  if (!isCode(file)) return [];
  const text = keepOnly(file.text, 'code', 'string');
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const line = text.slice(0, match.index + match[0].indexOf(specifier)).split('\n').length;
    const isRelative = specifier.startsWith('.');
    const target = isRelative ? posix.join(posix.dirname(file.path), specifier) : null;
    return {
      from: file.path,
      line,
      specifier,
      isType: match[1] !== undefined,
      isLazy: match[3] !== undefined,
      target,
    };
  });
}

/** `@scope/name/sub/path` → `@scope/name`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
