import type { TextFile } from '../repository.ts';
import type { Rule } from '../rule.ts';

/** Files from a map of path to text. */
export function sampleFiles(texts: Record<string, string>): TextFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** Where the rule finds something: `file:line`, or the file alone. */
export function findsIn(rule: Rule, texts: Record<string, string>): string[] {
  return rule
    .find(sampleFiles(texts))
    .map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
}
