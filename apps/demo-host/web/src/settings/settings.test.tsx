import { describe, expect, it } from 'vitest';
import { readSettings, remember, writeSettings } from './settings.ts';

describe('the settings in the address', () => {
  it('come back as they were written', () => {
    const search = '?brand=siso&scheme=dark&lang=de&page=briefs&partner=siso-studio-nara&play=pay';
    expect(writeSettings(readSettings(search, {}))).toBe(search);
  });

  it('win over what is remembered, and leave the rest to memory', () => {
    const memory = { brand: 'smartcrm', lang: 'ar', partners: { hera: 'hera-x' } } as const;
    expect(readSettings('?brand=hera', memory)).toMatchObject({
      brand: 'hera',
      lang: 'ar',
      partner: 'hera-x',
    });
  });

  it('treat what they do not know as absent', () => {
    const odd = '?brand=__proto__&scheme=pink&lang=xx&page=%3Cscript%3E&partner=a/b&play=fly';
    expect(readSettings(odd, {})).toEqual({
      brand: 'hera',
      scheme: null,
      lang: 'en',
      page: null,
      partner: null,
      play: null,
    });
  });

  it('forget a partner that is no longer chosen', () => {
    const before = { partners: { hera: 'newcomer-1', siso: 'siso-x' } };
    const after = remember(before, readSettings('?brand=hera', {}));
    expect(after.partners).toEqual({ siso: 'siso-x' });
  });
});
