import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { librariesOf, renderLicences } from './page.ts';
import { exceptions, meets, refused, type Audience } from './terms.ts';

const root = join(import.meta.dirname, '../..');
const groups = librariesOf(root);
const audiences: readonly Audience[] = ['packages', 'demo', 'tools'];

describe('licences', () => {
  it.each(audiences)('of what comes along are ones that we have accepted: %s', (audience) => {
    const libraries = groups.get(audience) ?? [];
    expect(libraries.length).toBeGreaterThan(4);
    expect(refused(audience, libraries)).toEqual([]);
  });

  it('are on the page', () => {
    const page = readFileSync(join(root, 'docs/licences.md'), 'utf8').replaceAll('\r\n', '\n');
    expect(renderLicences(groups), 'npm run licences').toBe(page);
  });

  it('that are accepted for one library are still those of one', () => {
    const needless = exceptions.filter(
      ({ audience, name, licence }) =>
        !groups.get(audience)?.some((one) => name.test(one.name) && one.licence === licence),
    );
    expect(needless).toEqual([]);
  });

  it('reach to what the libraries of our packages need in turn', () => {
    const names = groups.get('packages')?.map(({ name }) => name);
    expect(names).toContain('zod');
    // React asks for it, and none of our manifests does.
    expect(names).toContain('scheduler');
  });

  it('can be chosen where there is a choice, and have all to be met where there is none', () => {
    expect(meets('(MIT OR CC0-1.0)', ['MIT'])).toBe(true);
    expect(meets('(MIT AND Zlib)', ['MIT'])).toBe(false);
    expect(meets('', ['MIT'])).toBe(false);
    const copyleft = { name: 'left', version: '1.0.0', licence: 'GPL-3.0-only' };
    expect(refused('tools', [copyleft])).toEqual([copyleft]);
    const files = { name: 'left', version: '1.0.0', licence: 'MPL-2.0' };
    expect([refused('packages', [files]), refused('tools', [files])]).toEqual([[files], []]);
  });
});
