import type { Link } from '@portico/sdk';

/** An address as people say it: without scheme and `www`. */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '');
}

/** A link's address in two: the part that all links share, and the link's own ending. */
export function splitUrl({ url, code }: Pick<Link, 'url' | 'code'>): readonly [string, string] {
  const short = shortUrl(url);
  return short.endsWith(code) ? [short.slice(0, -code.length), code] : [short, ''];
}

/** What a link is called: its name, else its address. */
export function titleOf(link: Pick<Link, 'name' | 'url'>): string {
  return link.name ?? shortUrl(link.url);
}
