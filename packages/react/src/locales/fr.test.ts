import { expect, it } from 'vitest';
import type { Message } from '../internal/i18n/message.ts';
import { fr } from './fr.ts';
import { staffFr } from './staff-fr.ts';

const blocks = Object.values({ ...fr.messages, ...staffFr.messages });
const texts = blocks
  .flatMap((block): Message[] => Object.values(block))
  .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)));

/** An ordinary space where French has one that must not break, or no space at all. */
const loose = / [:;?!»]|« |[^\s\d/][;?!»]|«[^\s]|[\p{L}}]:/u;

it('never lets a line of French begin with a colon, a question mark or a closing quote', () => {
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => loose.test(text.replaceAll('https://', '')))).toEqual([]);
});

it('writes an apostrophe as print does', () => {
  expect(texts.filter((text) => text.includes("'"))).toEqual([]);
});
