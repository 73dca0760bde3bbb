import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromOklch, mix, toOklch } from './color/oklab.ts';
import { parseColor } from './color/parse-color.ts';
import { toHex } from './color/srgb.ts';
import { contrastRatio } from './contrast.ts';

const channel = fc.integer({ min: 0, max: 255 });
const anyHex = fc
  .tuple(channel, channel, channel)
  .map(([r, g, b]) => toHex({ r: r / 255, g: g / 255, b: b / 255, alpha: 1 }));

describe('contrast', () => {
  test('is what WCAG says it is', () => {
    expect(contrastRatio('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrastRatio('#ea580c', 'white')).toBeCloseTo(3.558, 2);
  });

  test('does not depend on which colour comes first', () => {
    fc.assert(
      fc.property(anyHex, anyHex, (a, b) => {
        expect(contrastRatio(a, b)).toBeCloseTo(contrastRatio(b, a) ?? 0, 9);
      }),
    );
  });

  test('looks through transparent text', () => {
    expect(contrastRatio('rgb(0 0 0 / 50%)', '#fff')).toBeCloseTo(
      contrastRatio('#808080', '#fff') ?? 0,
      1,
    );
  });

  test('says nothing about colours that only a browser knows', () => {
    expect(contrastRatio('var(--brand)', '#fff')).toBeUndefined();
  });
});

describe('colours', () => {
  test('are read in every notation that themes use', () => {
    const asHex = (text: string) => {
      const color = parseColor(text);
      return color && toHex(color);
    };
    expect(asHex('#6D28D9')).toBe('#6d28d9');
    expect(asHex('#abc')).toBe('#aabbcc');
    expect(asHex('rgb(109, 40, 217)')).toBe('#6d28d9');
    expect(asHex('rgb(109 40 217 / 0.5)')).toBe('#6d28d980');
    expect(asHex('hsl(263deg 70% 50%)')).toBe('#6b26d9');
    expect(asHex('oklch(0.6 0.1 250)')).toBe('#4f84ba');
    expect(asHex('oklch(60% 25% 250deg)')).toBe('#4f84ba');
    expect(asHex('#12345')).toBeUndefined();
    expect(asHex('rgb(1 2)')).toBeUndefined();
    expect(asHex('rgb(one two three)')).toBeUndefined();
  });

  test('survive the way to OKLCH and back', () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        const color = parseColor(hex);
        expect(color && toHex(fromOklch(toOklch(color)))).toBe(hex);
      }),
    );
  });

  test('mix as browsers mix them in oklab', () => {
    const color = (hex: string) => parseColor(hex) ?? { r: 0, g: 0, b: 0, alpha: 1 };
    // Values read from Chromium: color-mix(in oklab, <first> <percent>, <second>).
    expect(toHex(mix(color('#ff0000'), 50, color('#0000ff')))).toBe('#8c53a2');
    expect(toHex(mix(color('#1b1b1f'), 68, color('#ffffff')))).toBe('#5b5b5e');
    expect(toHex(mix(color('#6d28d9'), 10, color('#fffdf8')))).toBe('#eeeaf7');
  });
});
