import { expect, it } from 'vitest';
import { readTyped, writeTyped } from './typed-number.ts';

it.each([
  ['en', '1,234.5', '1234.5'],
  ['en', '12.5', '12.5'],
  ['en', ' 1 234 ', '1234'],
  ['de', '1.234,5', '1234.5'],
  ['de', '12,5', '12.5'],
  ['de', '12.5', '12.5'],
  ['de', '1.234', '1234'],
  ['de-CH', "1'234.50", '1234.50'],
  ['fr', '1 234,5', '1234.5'],
  ['ar-EG', '١٬٢٣٤٫٥', '1234.5'],
  ['ar-EG', '12.5', '12.5'],
  ['en', '-49.5', '-49.5'],
])('in %s "%s" means %s', (locale, typed, decimal) => {
  expect(readTyped(locale, typed)).toBe(decimal);
});

it.each(['', 'ten', '1,2,3', '1e5', '--1'])('"%s" is no number', (typed) => {
  expect(readTyped('en', typed)).toBeUndefined();
});

it('writes a number the way it is typed', () => {
  expect(writeTyped('de', '1234.5')).toBe('1234,5');
  expect(writeTyped('ar-EG', '12.5')).toBe('١٢٫٥');
});
