/** The language of a tag: `pt` of `pt-BR`. */
export function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
