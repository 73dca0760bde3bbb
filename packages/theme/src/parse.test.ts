import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brands } from './brands.ts';
import { deriveTheme } from './derive.ts';
import { fromHost } from './from-host.ts';
import { parseTheme } from './parse.ts';
import { themeToCss } from './to-css.ts';

function problemsOf(input: unknown) {
  const result = parseTheme(input);
  return result.ok ? [] : result.problems.map(({ pointer, code }) => [pointer, code]);
}

describe('reading a stored theme', () => {
  test.each(Object.entries(brands))('takes the brand %s unchanged', (_, brand) => {
    const stored: unknown = JSON.parse(JSON.stringify(brand));
    expect(parseTheme(stored)).toEqual({ ok: true, theme: brand });
  });

  test('takes derived themes and themes of host variables', () => {
    expect(parseTheme(deriveTheme({ accent: '#0af' })).ok).toBe(true);
    for (const system of ['shadcn', 'mui', 'radix', 'tailwind'] as const) {
      expect(problemsOf(fromHost(system))).toEqual([]);
    }
  });

  test('says of every refused part where it is and why', () => {
    const input = {
      name: '<b>',
      colorScheme: 'sepia',
      extra: 1,
      tokens: {
        'color-accent': { light: '#fff', dark: 'red;}', sepia: '#000' },
        'color-danger': { light: '#fff' },
        radius: 8,
        density: '9',
        'font-size': 'big',
        'a/b': 'x',
        shadow: 'url(//x)',
      },
    };
    expect(problemsOf(input)).toEqual([
      ['/name', 'invalid_value'],
      ['/colorScheme', 'invalid_value'],
      ['/extra', 'unknown_key'],
      ['/tokens/color-accent/sepia', 'unknown_key'],
      ['/tokens/color-accent/dark', 'unsafe_value'],
      ['/tokens/color-danger/dark', 'wrong_type'],
      ['/tokens/radius', 'wrong_type'],
      ['/tokens/density', 'invalid_value'],
      ['/tokens/font-size', 'invalid_value'],
      ['/tokens/a~1b', 'unknown_key'],
      ['/tokens/shadow', 'unsafe_value'],
    ]);
  });

  test.each([
    'red;background:url(//x)',
    'red}body{display:none',
    'url(https://example.test/x.png)',
    'URL (x)',
    'image-set("a" 1x)',
    '</style><script>',
    '@import "x"',
    '\\75rl(x)',
    'red/**/',
    'red !important',
    'expression(alert(1))',
    'var(--x); color: red',
    '#fff\n}',
  ])('refuses %j as a colour', (value) => {
    expect(problemsOf({ tokens: { 'color-accent': value } })).toHaveLength(1);
  });

  test('refuses everything that is not an object', () => {
    for (const input of [null, undefined, 1, 'theme', [], () => ({})]) {
      expect(parseTheme(input).ok).toBe(false);
    }
    expect(problemsOf({ tokens: [] })).toEqual([['/tokens', 'wrong_type']]);
  });

  test('does not carry prototypes in', () => {
    const input: unknown = JSON.parse('{"tokens":{"__proto__":{"light":"#fff"}},"__proto__":{}}');
    expect(parseTheme(input).ok).toBe(false);
    expect(problemsOf({ tokens: { constructor: 'x' } })).toEqual([
      ['/tokens/constructor', 'unknown_key'],
    ]);
  });

  test('never throws, and what it takes is one rule of CSS', () => {
    const value = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.anything());
    const name = fc.constantFrom('radius', 'color-accent', 'font-family', 'shadow', 'x');
    const anyTheme = fc.record({ tokens: fc.dictionary(name, value) });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyTheme), (input) => {
        const result = parseTheme(input);
        if (!result.ok) return;
        const css = themeToCss(result.theme, '.x');
        expect(css.split('{').length).toBe(css === '' ? 1 : 3);
      }),
    );
  });
});
