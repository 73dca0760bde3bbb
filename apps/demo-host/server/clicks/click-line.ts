/**
 * A click as it waits in the spool and travels to the database: the columns of `clicks`. Nothing in
 * it tells who the visitor was.
 */
export interface ClickLine {
  program_id: string;
  link_id: string;
  partner_id: string;
  id: string;
  occurred_at: string;
  kind: 'person' | 'bot';
  visitor: string;
  country: string | null;
  referrer_host: string | null;
}

/** The part of a line that is the same for all clicks on a link; in one piece, see `targetOf`. */
export function lineHead(link: { programId: string; id: string; partnerId: string }): string {
  const { programId, id, partnerId } = link;
  const fields = { program_id: programId, link_id: id, partner_id: partnerId };
  return JSON.stringify(fields).replace(/\}$/, ',');
}

type Rest = Omit<ClickLine, 'program_id' | 'link_id' | 'partner_id'>;

// Written by hand because it stands in the way of every visitor; only the referrer is foreign text.
export function formatLine(head: string, click: Rest): string {
  const country = click.country === null ? 'null' : `"${click.country}"`;
  const referrer = click.referrer_host === null ? 'null' : JSON.stringify(click.referrer_host);
  return (
    `${head}"id":"${click.id}","occurred_at":"${click.occurred_at}","kind":"${click.kind}",` +
    `"visitor":"${click.visitor}","country":${country},"referrer_host":${referrer}}\n`
  );
}

/** Null for a line that says nothing of a click. */
export function parseLine(text: string): ClickLine | null {
  if (!isWhole(text)) return null;
  try {
    return JSON.parse(text) as ClickLine;
  } catch {
    return null;
  }
}

/** False for what a full disk may leave; whether it is good JSON, the database finds out. */
export function isWhole(line: string): boolean {
  return line.startsWith('{"program_id":"') && line.endsWith('}');
}

/** The month of a click, as the first day of it. */
export function monthOf(line: string): string {
  const name = '"occurred_at":"';
  const at = line.indexOf(name) + name.length;
  return `${line.slice(at, at + 7)}-01`;
}

/** The links of a batch, each once, as a JSON array like that of the clicks. */
export function linksOf(lines: readonly string[]): string {
  const heads = new Set(lines.map((line) => line.slice(0, line.indexOf(',"id":"'))));
  return `[${[...heads].map((head) => `${head}}`).join(',')}]`;
}
