// Just enough of a tokenizer to colour the panel's own snippets: TypeScript, shell and JSON.

export type TokenKind =
  | 'comment'
  | 'string'
  | 'property'
  | 'keyword'
  | 'number'
  | 'call'
  | 'variable'
  | 'plain';

export interface Token {
  kind: TokenKind;
  text: string;
  /** Where it starts in the code. */
  at: number;
}

export type CodeLanguage = 'ts' | 'shell' | 'json';

const string = `"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\])*'|\`(?:\\\\.|[^\`\\\\])*\``;

// In the order of preference; each language knows some of them.
const rules: Record<CodeLanguage, readonly (readonly [TokenKind, string])[]> = {
  ts: [
    ['comment', '//[^\\n]*'],
    ['string', string],
    [
      'keyword',
      '\\b(?:import|from|export|const|await|async|new|return|if|for|of|null|true|false)\\b',
    ],
    ['number', '\\b\\d[\\d_.]*\\b'],
    ['property', '\\b[A-Za-z_]\\w*(?=:)'],
    ['call', '\\b[A-Za-z_]\\w*(?=\\()'],
  ],
  shell: [
    ['comment', '(?<=^|\\s)#[^\\n]*'],
    ['variable', '\\$\\w+'],
    ['string', `'(?:[^'])*'|"(?:\\\\.|[^"\\\\$])*"?`],
    ['keyword', '(?<=^|\\s)curl\\b'],
    ['property', '(?<=\\s)--?[A-Za-z][\\w-]*'],
  ],
  json: [
    ['property', '"(?:\\\\.|[^"\\\\])*"(?=\\s*:)'],
    ['string', '"(?:\\\\.|[^"\\\\])*"'],
    ['number', '-?\\b\\d+(?:\\.\\d+)?\\b'],
    ['keyword', '\\b(?:true|false|null)\\b'],
  ],
};

/** Cuts code into coloured pieces; joined again they are the code. */
export function tokenize(code: string, language: CodeLanguage): Token[] {
  const known = rules[language];
  const pattern = new RegExp(known.map(([, source]) => `(${source})`).join('|'), 'gm');
  const tokens: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    if (match[0] === '') continue;
    if (match.index > end)
      tokens.push({ kind: 'plain', text: code.slice(end, match.index), at: end });
    const rule = known[match.slice(1).findIndex((group) => group !== undefined)];
    tokens.push({ kind: rule?.[0] ?? 'plain', text: match[0], at: match.index });
    end = match.index + match[0].length;
  }
  if (end < code.length) tokens.push({ kind: 'plain', text: code.slice(end), at: end });
  return tokens;
}
