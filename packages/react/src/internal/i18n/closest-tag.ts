import { languageOf } from './language.ts';

/** The script of a tag, said or likely: `Hant` of `zh-TW`. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}

/**
 * The tag that serves a wanted one best: itself, its language, else a region of its language, and
 * none in another script: who reads Traditional Chinese is not given Simplified.
 */
export function closestTag(tags: readonly string[], wanted: string): string | undefined {
  const exact = tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  if (exact !== undefined) return exact;
  const [language, script] = [languageOf(wanted), scriptOf(wanted)];
  const readable = tags.filter((tag) => languageOf(tag) === language && scriptOf(tag) === script);
  return readable.find((tag) => tag === language) ?? readable[0];
}
