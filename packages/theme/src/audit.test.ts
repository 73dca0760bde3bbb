import { describe, expect, test } from 'vitest';
import { auditTheme } from './audit.ts';
import { brands } from './brands.ts';
import type { Theme } from './theme.ts';

describe('the audit of a theme', () => {
  test.each(Object.entries(brands))('finds nothing in the brand %s, light or dark', (_, brand) => {
    expect(auditTheme({ ...brand, colorScheme: 'system' })).toEqual({
      failures: [],
      unchecked: [],
    });
  });

  test('finds text that is too light and proposes a darker one of the same hue', () => {
    const theme: Theme = { colorScheme: 'light', tokens: { 'color-accent': '#ea580c' } };
    const [worst] = auditTheme(theme).failures;
    expect(worst).toMatchObject({
      scheme: 'light',
      token: 'color-accent',
      value: '#ea580c',
      required: 4.5,
    });
    expect(worst?.ratio).toBeCloseTo(3.56, 1);
    const mended = { ...theme, tokens: { 'color-accent': worst?.proposal ?? '' } };
    expect(auditTheme(mended).failures).toEqual([]);
  });

  test.each([
    ['color-foreground', '#9a9a9a'],
    ['color-border', '#dddddd'],
    ['color-focus', '#ffe9a8'],
    ['color-success', '#22c55e'],
    ['color-warning', '#f59e0b'],
    ['color-danger', '#fca5a5'],
  ] as const)('finds a faint %s and its proposal mends it', (token, value) => {
    const theme: Theme = { colorScheme: 'light', tokens: { [token]: value } };
    const found = auditTheme(theme).failures.filter((failure) => failure.token === token);
    expect(found.length).toBeGreaterThan(0);
    const mended: Theme = { ...theme, tokens: { [token]: found[0]?.proposal ?? value } };
    expect(auditTheme(mended).failures.filter((failure) => failure.token === token)).toEqual([]);
  });

  test('looks only at the schemes that can be shown', () => {
    const theme: Theme = { tokens: { 'color-foreground': '#111111' } };
    const schemes = (colorScheme: Theme['colorScheme']) =>
      new Set(
        auditTheme({ ...theme, colorScheme: colorScheme ?? 'inherit' }).failures.map(
          ({ scheme }) => scheme,
        ),
      );
    expect(schemes('light')).toEqual(new Set());
    expect(schemes('system')).toEqual(new Set(['dark']));
  });

  test('finds muted text that a low contrast makes too faint', () => {
    const { failures } = auditTheme({ colorScheme: 'light', tokens: { contrast: '0.6' } });
    expect(failures[0]).toMatchObject({ token: 'contrast', value: '0.6' });
    const contrast = failures[0]?.proposal ?? '';
    expect(auditTheme({ colorScheme: 'light', tokens: { contrast } }).failures).toEqual([]);
  });

  test('names the colours that it could not know and still checks the rest', () => {
    const audit = auditTheme({
      colorScheme: 'light',
      tokens: { 'color-accent': 'var(--brand)', 'color-border': '#eeeeee' },
    });
    expect(audit.unchecked).toContainEqual({
      scheme: 'light',
      token: 'color-accent',
      value: 'var(--brand)',
    });
    expect(audit.failures.map(({ token }) => token)).toContain('color-border');
    expect(audit.failures.map(({ token }) => token)).not.toContain('color-accent');
  });

  test('offers no value where none would do', () => {
    const theme: Theme = {
      colorScheme: 'light',
      tokens: { 'color-background': '#767676', 'color-foreground': '#808080' },
    };
    const failure = auditTheme(theme).failures.find(({ token }) => token === 'color-foreground');
    expect(failure).toBeDefined();
    expect(failure?.proposal).toBeUndefined();
  });
});
