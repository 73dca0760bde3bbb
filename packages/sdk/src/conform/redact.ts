const token = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g;
const key = /\b([sp]k|whsec)_[\w-]{6,}/g;

/** Takes keys and tokens out of a text that people will read and pass on. */
export function redact(text: string, secrets: Iterable<string> = []): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, '[secret]');
  return clean.replace(token, '[token]').replace(key, '$1_[secret]');
}

/** At most so many characters, in one line. */
export function shorten(text: string, length = 300): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
