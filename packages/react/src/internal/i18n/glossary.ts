/**
 * A program's own words, per language: what we say, and what the program says instead. Longer
 * entries win, so an article can be changed along with its noun.
 *
 * @example
 * { en: { commission: 'reward', commissions: 'rewards' }, de: { Provision: 'Prämie' } }
 */
export type Glossary = Readonly<Record<string, Readonly<Record<string, string>>>>;

const compiled = new WeakMap<object, (text: string) => string>();

/** The function that says a language's messages in the program's words. */
export function wordsOf(
  glossary: Glossary | undefined,
  locale: string,
): ((text: string) => string) | undefined {
  const entries = glossary?.[locale] ?? glossary?.[locale.split('-')[0] ?? ''];
  if (entries === undefined) return undefined;
  const known = compiled.get(entries);
  if (known !== undefined) return known;
  const made = compile(entries);
  compiled.set(entries, made);
  return made;
}

function compile(entries: Readonly<Record<string, string>>): (text: string) => string {
  const lower = new Map(Object.entries(entries).map(([from, to]) => [from.toLowerCase(), to]));
  const longestFirst = [...lower.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return (text) => text;
  const pattern = longestFirst.map(wholeWord).join('|');
  const words = new RegExp(pattern, 'giu');
  return (text) =>
    text.replace(words, (found) => {
      const replacement = lower.get(found.toLowerCase()) ?? found;
      return startsUpperCase(found) ? capitalise(replacement) : replacement;
    });
}

// Scripts that write words without spaces between them.
const spaceless = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

// Whole words only, in any script; names of parameters stand in braces and are left alone.
function wholeWord(word: string): string {
  const exactly = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = spaceless.test(word[0] ?? '') ? '' : '(?<![\\p{L}\\p{N}{])';
  const after = spaceless.test(word.at(-1) ?? '') ? '' : '(?![\\p{L}\\p{N}}])';
  return before + exactly + after;
}

function startsUpperCase(word: string): boolean {
  const [first = ''] = word;
  return first !== first.toLowerCase();
}

function capitalise(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
