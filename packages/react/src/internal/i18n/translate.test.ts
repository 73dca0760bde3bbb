import { describe, expect, it } from 'vitest';
import { isolate } from './direction.ts';
import { wordsOf } from './glossary.ts';
import { pseudoText } from './pseudo.ts';
import { translate } from './translate.ts';

const rows = { one: '{count} row', other: '{count} rows' };

describe('a message', () => {
  it('is filled with its parameters, numbers in the locale', () => {
    expect(translate({ locale: 'de' }, '{n} von {name}', { n: 1234.5, name: 'Acme' })).toBe(
      '1.234,5 von Acme',
    );
  });

  it('takes the plural form that the number asks for', () => {
    const say = (count: number) => translate({ locale: 'en' }, rows, { count });
    expect([say(0), say(1), say(2_000)]).toEqual(['0 rows', '1 row', '2,000 rows']);
  });

  it('knows all six forms of Arabic', () => {
    const forms = { zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: 'other' };
    const say = (count: number) => translate({ locale: 'ar' }, forms, { count });
    expect([0, 1, 2, 3, 11, 100].map(say)).toEqual(['0', '1', '2', 'few', 'many', 'other']);
  });

  it('keeps a name that runs the other way from reordering the sentence', () => {
    expect(isolate('ar', 'Acme')).toBe('\u2068Acme\u2069');
    expect(isolate('en', 'مؤسسة النور')).toBe('\u2068مؤسسة النور\u2069');
    expect(isolate('en', 'Acme $5')).toBe('Acme $5');
    // The mark before the sign would otherwise draw the next number to its other side.
    expect(isolate('ar', '\u200e+5\u200e%')).toBe('\u2068\u200e+5\u200e%\u2069');
  });

  it('leaves braces in a parameter alone', () => {
    expect(translate({ locale: 'en' }, 'From {name}', { name: '{count}' })).toBe('From {count}');
  });
});

describe('a glossary', () => {
  const words = wordsOf({ en: { commission: 'reward', commissions: 'rewards' } }, 'en-GB');

  it('puts the program’s words in place of ours, upper case where ours is', () => {
    expect(words?.('Commissions: no commission yet')).toBe('Rewards: no reward yet');
  });

  it('changes whole words only, never a parameter or what is in it', () => {
    expect(words?.('{commission} commissioned')).toBe('{commission} commissioned');
    const said = translate({ locale: 'en', words }, 'From {name}', { name: 'Commission Inc' });
    expect(said).toBe('From Commission Inc');
  });

  it('prefers the longer entry, so that an article can follow its noun', () => {
    const change = wordsOf(
      { en: { commission: 'incentive', 'a commission': 'an incentive' } },
      'en',
    );
    expect(change?.('a commission, the commission')).toBe('an incentive, the incentive');
  });

  it('finds words where a language puts no spaces between them', () => {
    const inJapanese = wordsOf({ ja: { コミッション: '報酬' } }, 'ja');
    expect(inJapanese?.('新しいコミッション{count}件')).toBe('新しい報酬{count}件');
    const inChinese = wordsOf({ 'zh-CN': { 佣金: '奖励', 佣金方案: '奖励方案' } }, 'zh-CN');
    expect(inChinese?.('暂无佣金，请看佣金方案')).toBe('暂无奖励，请看奖励方案');
  });

  it('is silent for a language that it does not know', () => {
    expect(wordsOf({ en: { commission: 'reward' } }, 'de')).toBeUndefined();
  });
});

it('a pseudo text is longer, marked, and keeps its parameters', () => {
  const text = pseudoText('You earned {amount}');
  expect(text).toMatch(/^⟦.*\{amount\}.*⟧$/);
  expect(text.length).toBeGreaterThan('You earned {amount}'.length * 1.3);
});
