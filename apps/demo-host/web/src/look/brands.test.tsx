import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brands } from '@portico/theme';
import { brandNames } from '../settings/settings.ts';

const css = readFileSync(join(import.meta.dirname, 'brands.css'), 'utf8');

/** The value of one of the host's own variables. */
function valueOf(brand: string, name: string): string | undefined {
  const block = new RegExp(`\\[data-brand='${brand}'\\] \\{([^}]*)\\}`).exec(css)?.[1];
  return new RegExp(`--${name}: ([^;]+);`).exec(block ?? '')?.[1];
}

describe.each(brandNames)('the colours of %s', (name) => {
  const { tokens } = brands[name];

  it.each([
    ['accent', 'color-accent'],
    ['surface', 'color-background'],
    ['ink', 'color-foreground'],
  ] as const)('%s is the same in the host and in its widgets', (own, token) => {
    const [light, dark] = (/light-dark\((.+), (.+)\)/.exec(valueOf(name, own) ?? '') ?? []).slice(
      1,
    );
    const long = (color = '') => color.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    expect({ light: long(light), dark: long(dark) }).toEqual(tokens[token]);
  });

  it('share radius and text face', () => {
    expect(valueOf(name, 'radius')).toBe(tokens.radius);
    expect(valueOf(name, 'font')).toBe(tokens['font-family']);
  });
});
