import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brands } from './brands.ts';
import { isSafeValue } from './safe-value.ts';
import type { Theme } from './theme.ts';
import { themeToCss, themeToDeclarations } from './to-css.ts';
import { tokenNames, tokens } from './tokens.ts';

describe('a theme as CSS', () => {
  test('holds only what the theme gives, in our theme layer', () => {
    const theme: Theme = {
      colorScheme: 'system',
      tokens: { 'color-accent': { light: '#111', dark: '#eee' }, radius: '2px' },
    };
    expect(themeToCss(theme, '.area')).toBe(
      '@layer portico.theme, portico.base, portico.components;\n' +
        '@layer portico.theme{.area{color-scheme:light dark;' +
        '--portico-color-accent:light-dark(#111, #eee);--portico-radius:2px;}}\n',
    );
  });

  test('is empty when the theme gives nothing', () => {
    expect(themeToCss({ tokens: {} }, '.area')).toBe('');
    expect(themeToCss({ name: 'x', colorScheme: 'inherit', tokens: {} }, '.area')).toBe('');
  });

  test('takes the variables of the host', () => {
    const css = themeToDeclarations({ tokens: { 'color-accent': 'var(--brand, #123456)' } });
    expect(css).toBe('--portico-color-accent:var(--brand, #123456);');
  });

  test('never lets a value out of its declaration', () => {
    const hostile = ['red;}body{display:none', 'red/*', 'url(//x)', '"', 'calc(1px', 'a\\3b'];
    for (const value of hostile) {
      expect(themeToDeclarations({ tokens: { radius: value } })).toBe('');
      const pair = { light: '#fff', dark: value };
      expect(themeToDeclarations({ tokens: { 'color-accent': pair } })).toBe('');
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const css = themeToDeclarations({ tokens: { shadow: value } });
        expect(css === '' || css === `--portico-shadow:${value};`).toBe(true);
        expect(css.slice(0, -1)).not.toMatch(/[;{}<@\\]/);
      }),
    );
  });
});

describe('the tokens', () => {
  test('are few, flat and documented', () => {
    expect(tokenNames.length).toBeLessThanOrEqual(18);
    for (const name of tokenNames) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(tokens[name].description.length).toBeGreaterThan(40);
    }
  });

  test('have defaults that are safe to write', () => {
    for (const name of tokenNames) {
      const { value } = tokens[name];
      const parts = typeof value === 'string' ? [value] : [value.light, value.dark];
      expect(parts.every(isSafeValue), name).toBe(true);
    }
  });

  test('are all that the brands use', () => {
    for (const brand of Object.values(brands)) {
      expect(Object.keys(brand.tokens).filter((name) => !(name in tokens))).toEqual([]);
    }
  });
});
