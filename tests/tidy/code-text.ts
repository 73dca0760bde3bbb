// Just enough reading of TypeScript for the rules: what is a comment, what is a string, what is a
// template. Replaced characters become blanks, so that line numbers and columns stay.

type Kind = 'code' | 'comment' | 'string' | 'template';
type Piece = { kind: Kind; start: number; end: number };

/** The text with everything blanked that is not of the wanted kinds. */
export function keepOnly(text: string, ...wanted: Kind[]): string {
  return pieces(text)
    .map(({ kind, start, end }) => {
      const part = text.slice(start, end);
      return wanted.includes(kind) ? part : part.replace(/[^\n]/g, ' ');
    })
    .join('');
}

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  // Braces that were open when a template's `${` began: its end is the brace that balances it.
  const templates: number[] = [];
  let depth = 0;
  let at = 0;
  const take = (kind: Kind, end: number) => {
    found.push({ kind, start: at, end });
    at = end;
  };
  while (at < text.length) {
    const char = text[at];
    if (text.startsWith('//', at)) take('comment', endOfLine(text, at));
    else if (text.startsWith('/*', at)) take('comment', after(text, '*/', at + 2));
    else if (char === "'" || char === '"') take('string', endOfString(text, at));
    else if (char === '/' && startsPattern(text, at)) take('string', endOfPattern(text, at));
    else if (char === '`') takeTemplate(at + 1);
    else if (char === '}' && templates.at(-1) === depth) {
      templates.pop();
      take('code', at + 1);
      takeTemplate(at);
    } else {
      depth += char === '{' ? 1 : char === '}' ? -1 : 0;
      take('code', at + 1);
    }
  }
  return found;

  function takeTemplate(from: number): void {
    const end = endOfTemplate(text, from);
    if (text.startsWith('${', end)) {
      take('template', end);
      take('code', end + 2);
      templates.push(depth);
    } else {
      take('template', end + 1);
    }
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + mark.length;
}

function endOfString(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    // A quote in JSX text is no string; it ends with its line at the latest.
    else if (text[at] === quote || text[at] === '\n') return at + 1;
  }
  return text.length;
}

function endOfTemplate(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`' || text.startsWith('${', at)) return at;
  }
  return text.length;
}

/** A slash begins a pattern where a value is expected; elsewhere it divides or closes a tag. */
function startsPattern(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at).trimEnd();
  return (
    /(^|[=(,:[!&|?{};+]|=>|\breturn)$/.test(before) && !/^\/[\s>]/.test(text.slice(at, at + 2))
  );
}

function endOfPattern(text: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\n') return at;
    if (char === '\\') at += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return at + 1;
  }
  return text.length;
}
