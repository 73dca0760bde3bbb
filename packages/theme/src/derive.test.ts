import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditTheme } from './audit.ts';
import { parseColor } from './color/parse-color.ts';
import { toHex } from './color/srgb.ts';
import { contrastOf, contrastRatio } from './contrast.ts';
import { deriveTheme } from './derive.ts';
import { colorValue, textOn } from './resolve.ts';
import type { Theme } from './theme.ts';
import type { ColorTokenName } from './tokens.ts';

const channel = fc.integer({ min: 0, max: 255 });
const anyAccent = fc
  .tuple(channel, channel, channel)
  .map(([r, g, b]) => toHex({ r: r / 255, g: g / 255, b: b / 255, alpha: 1 }));

function ratio(theme: Theme, scheme: 'light' | 'dark', token: ColorTokenName): number {
  const background = colorValue(theme, 'color-background', scheme);
  return contrastRatio(colorValue(theme, token, scheme), background) ?? 0;
}

describe('a theme derived from one colour', () => {
  test('is legible in light and dark, whatever the colour', () => {
    fc.assert(
      fc.property(anyAccent, (accent) => {
        const theme = deriveTheme({ accent });
        // One question for all of it: ten thousand colours are asked.
        const faint = (['light', 'dark'] as const).filter((scheme) => {
          const fill = parseColor(colorValue(theme, 'color-accent', scheme));
          return (
            ratio(theme, scheme, 'color-foreground') < 4.5 ||
            ratio(theme, scheme, 'color-accent') < 4.5 ||
            ratio(theme, scheme, 'color-focus') < 3 ||
            ratio(theme, scheme, 'color-border') < 3 ||
            !fill ||
            contrastOf(textOn(fill), fill) < 4.5
          );
        });
        if (faint.length > 0) expect(faint).toEqual([]);
        const { failures } = auditTheme(theme);
        if (failures.length > 0) expect(failures).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test('is legible on a background of its own as well', () => {
    fc.assert(
      fc.property(anyAccent, fc.integer({ min: 0, max: 12 }), (accent, grey) => {
        const light = toHex({ r: 1, g: 1 - grey / 255, b: 1 - (2 * grey) / 255, alpha: 1 });
        const theme = deriveTheme({ accent, background: { light, dark: '#1b1424' } });
        expect(auditTheme(theme).failures).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps a brand colour that is legible as it is', () => {
    const { tokens } = deriveTheme({ accent: '#6d28d9' });
    expect(tokens['color-accent']).toMatchObject({ light: '#6d28d9' });
  });

  test('takes name, scheme and other tokens as they are given', () => {
    const theme = deriveTheme({
      accent: 'hsl(150 60% 40%)',
      name: 'Acme',
      colorScheme: 'system',
      tokens: { radius: '2px' },
    });
    expect(theme).toMatchObject({ name: 'Acme', colorScheme: 'system' });
    expect(theme.tokens.radius).toBe('2px');
  });

  test('has plain greys when the colour is a grey or no tint is wanted', () => {
    const background = { light: '#ffffff', dark: '#121212' };
    expect(deriveTheme({ accent: '#444' }).tokens['color-background']).toEqual(background);
    expect(deriveTheme({ accent: '#04f', tint: 0 }).tokens['color-background']).toEqual(background);
  });

  test('refuses what is no colour', () => {
    expect(() => deriveTheme({ accent: 'url(evil)' })).toThrow(TypeError);
  });
});
