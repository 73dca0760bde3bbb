import { describe, expect, test } from 'vitest';
import { brands } from './brands.ts';
import { fromDtcg, toDtcg } from './dtcg.ts';

describe('design-token files', () => {
  test.each(Object.entries(brands))('bring the brand %s back as it went out', (_, brand) => {
    const file: unknown = JSON.parse(JSON.stringify(toDtcg(brand)));
    expect(fromDtcg(file)).toEqual({ ok: true, theme: brand });
  });

  test('hold colours, sizes, numbers and families as the format wants them', () => {
    const { portico } = toDtcg({
      tokens: {
        'color-accent': '#ff0000',
        radius: '6px',
        density: '0.875',
        'font-family': "'Inter Variable', sans-serif",
        'color-focus': 'var(--ring)',
      },
    });
    expect(portico['color-accent']).toMatchObject({
      $type: 'color',
      $value: { colorSpace: 'srgb', components: [1, 0, 0], alpha: 1, hex: '#ff0000' },
    });
    expect(portico['radius']).toMatchObject({
      $type: 'dimension',
      $value: { value: 6, unit: 'px' },
    });
    expect(portico['density']).toMatchObject({ $type: 'number', $value: 0.875 });
    expect(portico['font-family']?.$value).toEqual(['Inter Variable', 'sans-serif']);
    expect(portico['color-focus']).not.toHaveProperty('$type');
  });

  test('of others are read by token names, nested or flat', () => {
    const file = {
      color: {
        accent: {
          $type: 'color',
          $value: { colorSpace: 'oklch', components: [0.5, 0.2, 290], alpha: 1 },
        },
        unrelated: { $value: 'x' },
      },
      radius: { $type: 'dimension', $value: { value: 0.5, unit: 'rem' } },
      'font-family': { $value: ['Work Sans', 'serif'] },
      density: { $value: 1.125 },
    };
    expect(fromDtcg(file)).toEqual({
      ok: true,
      theme: {
        tokens: {
          'color-accent': 'oklch(0.5 0.2 290 / 1)',
          radius: '0.5rem',
          'font-family': "'Work Sans', serif",
          density: '1.125',
        },
      },
    });
  });

  test('are checked like any other input', () => {
    const result = fromDtcg({ color: { accent: { $value: 'red;}' } } });
    expect(result).toMatchObject({ ok: false, problems: [{ pointer: '/tokens/color-accent' }] });
    expect(fromDtcg(null)).toEqual({ ok: true, theme: { tokens: {} } });
  });
});
