import { expect, it } from 'vitest';
import type { Message } from '../internal/i18n/message.ts';
import { it as italian } from './it.ts';
import { staffIt } from './staff-it.ts';

const blocks = Object.values({ ...italian.messages, ...staffIt.messages });
const messages = blocks.flatMap((block): Message[] => Object.values(block));
const texts = messages.flatMap((message) =>
  typeof message === 'string' ? [message] : Object.values(message),
);

it('writes an apostrophe as print does', () => {
  expect(texts.some((text) => text.includes('’'))).toBe(true);
  expect(texts.filter((text) => text.includes("'"))).toEqual([]);
});

const formal = /\b(Lei|Suo|Sua|Suoi|Sue|inserisca|scelga|scriva|prema|indichi|compili)\b/;

it('calls the reader tu, never Lei', () => {
  expect(texts.filter((text) => formal.test(text))).toEqual([]);
});

it('counts millions of something, with “di” before it', () => {
  const loose = messages.filter((message) => {
    if (typeof message === 'string') return false;
    const { other, many = '' } = message;
    return /\{count\} (clienti|giorni|provvigioni|accrediti|link)/.test(other)
      ? !many.includes('{count} di ')
      : false;
  });
  expect(messages.some((message) => typeof message !== 'string')).toBe(true);
  expect(loose).toEqual([]);
});
