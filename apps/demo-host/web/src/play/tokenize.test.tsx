import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const samples = {
  ts: `// why\nconst { payment } = await portico.payments.create({ amount: 24_900, to: 'a\\'b' });`,
  shell: `curl -X POST "$PORTICO/api" \\\n  -H "Authorization: Bearer $KEY" -d '{"a": 1}' # done`,
  json: `{ "amount": -12450, "text": "a \\"b\\": c", "none": null }`,
} as const;

describe('colouring code', () => {
  it.each(['ts', 'shell', 'json'] as const)('changes no character of %s', (language) => {
    const tokens = tokenize(samples[language], language);
    expect(tokens.map(({ text }) => text).join('')).toBe(samples[language]);
  });

  it('tells names of JSON from its texts', () => {
    const kinds = tokenize(samples.json, 'json').filter(({ kind }) => kind !== 'plain');
    expect(kinds.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'property "amount"',
      'number -12450',
      'property "text"',
      'string "a \\"b\\": c"',
      'property "none"',
      'keyword null',
    ]);
  });

  it('sees variables inside quoted shell words', () => {
    const found = tokenize(samples.shell, 'shell').filter(({ kind }) => kind === 'variable');
    expect(found.map(({ text }) => text)).toEqual(['$PORTICO', '$KEY']);
  });
});
