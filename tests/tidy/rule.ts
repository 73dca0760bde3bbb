import type { TextFile } from './repository.ts';

export type Finding = { file: string; line?: number; what: string };

/** A finding says where and what; the rule says why that matters and what to do about it. */
export type Rule = {
  name: string;
  why: string;
  todo: string;
  find(files: readonly TextFile[]): Finding[];
};

/** Empty when nothing is wrong; else the reason once, what to do once, and every place. */
export function report(rule: Rule, files: readonly TextFile[]): string {
  const found = rule.find(files);
  if (found.length === 0) return '';
  const places = found.map(({ file, line, what }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `  ${place}  ${what}`;
  });
  return [`${rule.name}: ${rule.why}`, `What to do: ${rule.todo}`, ...places].join('\n');
}

/** One finding per line that the pattern matches. */
export function matchingLines(file: TextFile, text: string, pattern: RegExp): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line);
    return found ? [{ file: file.path, line: index + 1, what: `\`${found[0].trim()}\`` }] : [];
  });
}
