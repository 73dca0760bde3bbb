import { expect, test } from 'vitest';
import { isIban, isRoutingNumber } from './check-digits.ts';

test.each([
  'DE89370400440532013000',
  'GB82WEST12345698765432',
  'NO9386011117947',
  'AT611904300234573201',
])('%s is an IBAN, and no other last digit makes it one', (iban) => {
  expect(isIban(iban)).toBe(true);
  const others = [...'0123456789'].map((digit) => iban.slice(0, -1) + digit);
  expect(others.filter(isIban)).toEqual([iban]);
});

test.each([
  '',
  'DE',
  'DE89 3704 0044 0532 0130 00',
  'de89370400440532013000',
  'DE8937040044053201300',
])('%j is no IBAN', (text) => expect(isIban(text)).toBe(false));

test.each(['011000015', '021000021', '121000358'])('%s is a routing number', (number) => {
  expect(isRoutingNumber(number)).toBe(true);
  const others = [...'0123456789'].map((digit) => number.slice(0, -1) + digit);
  expect(others.filter(isRoutingNumber)).toEqual([number]);
});

test.each(['', '12345678', '0110000150', '011000016'])('%j is no routing number', (text) =>
  expect(isRoutingNumber(text)).toBe(false),
);
