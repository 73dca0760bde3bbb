import { expect, test } from 'vitest';
import { keepOnly } from './code-text.ts';

test('comments, strings, patterns and templates are told apart', () => {
  const text = "a('b'); // c\nd = /e'/; /* f\n */ g";
  expect(keepOnly(text, 'code')).toBe('a(   );     \nd =     ;     \n    g');
  expect(keepOnly(text, 'comment').trim()).toBe('// c\n          /* f\n */');
});

test('code inside templates is code again, also when it holds braces and templates', () => {
  const text = 'x`a ${f({ b: `c` })} d`;';
  expect(keepOnly(text, 'template').replaceAll(' ', '')).toBe('`a`c`d`');
  expect(keepOnly(text, 'code').replaceAll(' ', '')).toBe('x${f({b:})};');
});

test('a division and a closing tag begin no pattern', () => {
  expect(keepOnly('a / b / c', 'code')).toBe('a / b / c');
  expect(keepOnly("<p>it's</p>\nx('y')", 'code')).toContain('\nx(');
});

test('every line keeps its number', () => {
  const text = 'a\n`b\nc`\n// d\ne';
  for (const kind of ['code', 'comment', 'template'] as const) {
    expect(keepOnly(text, kind).split('\n')).toHaveLength(5);
  }
});
