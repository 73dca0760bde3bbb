/** The language of a tag: `pt` of `pt-BR`. */
export function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** The tag that serves a wanted one best: itself, its language, else a region of its language. */
export function closestTag(tags: readonly string[], wanted: string): string | undefined {
  const language = languageOf(wanted);
  return (
    tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    tags.find((tag) => tag === language) ??
    tags.find((tag) => languageOf(tag) === language)
  );
}
