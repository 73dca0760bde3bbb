import { describe, expect, it } from 'vitest';
import { closestTag } from './closest-tag.ts';
import { fetchLocale, findLocale, isBuiltIn } from './find-locale.ts';
import type { Locale } from './translation.ts';

const given = (...codes: string[]): Locale[] => codes.map((code) => ({ code, messages: {} }));

describe('the closest tag', () => {
  const tags = ['de', 'fr', 'fr-CA', 'pt-BR', 'zh-CN'];

  it.each([
    ['fr-CA', 'fr-CA'],
    ['fr-ca', 'fr-CA'],
    ['fr-BE', 'fr'],
    ['DE', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hans-TW', 'zh-CN'],
    ['zh-TW', undefined],
    ['zh-HK', undefined],
    ['zh-Hant', undefined],
    ['zh-Hant-CN', undefined],
    ['no such tag', undefined],
    ['nl', undefined],
    ['', undefined],
  ])('to %j is %j', (wanted, found) => {
    expect(closestTag(tags, wanted)).toBe(found);
  });
});

describe('a locale that the host gives', () => {
  it('is taken for itself first, then for its language', () => {
    expect(findLocale(given('de', 'de-AT'), 'de-AT')?.code).toBe('de-AT');
    expect(findLocale(given('de', 'de-AT'), 'de-CH')?.code).toBe('de');
  });

  it('is not taken for another script', async () => {
    expect(findLocale(given('zh-CN'), 'zh-TW')).toBeUndefined();
    expect(await fetchLocale('zh-TW', given('zh-CN'))).toBeNull();
    expect(findLocale(given('zh-CN', 'zh-TW'), 'zh-TW')?.code).toBe('zh-TW');
    const mine = given('zh-CN');
    expect(await fetchLocale('zh-Hans', mine)).toBe(mine[0]);
  });

  it('is not taken for another region: we may ship what is wanted', () => {
    expect(findLocale(given('de-AT'), 'de')).toBeUndefined();
    expect(findLocale(given('en-XA'), 'en')).toBeUndefined();
  });
});

describe('the texts of a language', () => {
  it('are fetched for all of its regions', async () => {
    expect((await fetchLocale('de-AT'))?.code).toBe('de');
    expect((await fetchLocale('ar-EG'))?.code).toBe('ar');
    expect((await fetchLocale('pt-PT'))?.code).toBe('pt-BR');
  });

  it('stay English for readers of Traditional Chinese, until we write it', async () => {
    expect(await fetchLocale('zh-TW')).toBeNull();
    expect(await fetchLocale('zh-Hant-HK')).toBeNull();
    expect((await fetchLocale('zh-Hans'))?.code).toBe('zh-CN');
  });

  it('are not fetched for a language that we do not speak, nor for English', async () => {
    expect(await fetchLocale('nl')).toBeNull();
    expect(await fetchLocale('en-GB')).toBeNull();
    expect([isBuiltIn('en-GB'), isBuiltIn('en-XA'), isBuiltIn('fr')]).toEqual([true, false, false]);
  });
});
