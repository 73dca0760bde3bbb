import { expect, it } from 'vitest';
import type { Message } from '../internal/i18n/message.ts';
import { es } from './es.ts';
import { staffEs } from './staff-es.ts';

const blocks = Object.values({ ...es.messages, ...staffEs.messages });
const texts = blocks
  .flatMap((block): Message[] => Object.values(block))
  .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)));

function times(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

it.each(['¿?', '¡!', '«»'])('opens in Spanish what it closes: %s', (pair) => {
  const [opening = '', closing = ''] = pair;
  expect(texts.some((text) => text.includes(closing))).toBe(true);
  expect(texts.filter((text) => times(text, opening) !== times(text, closing))).toEqual([]);
});

const formal = /\b(ustedes|usted|elija|escriba|introduzca|revise|pruebe|haga)\b/i;

it('calls the reader tú, never usted', () => {
  expect(texts.filter((text) => formal.test(text))).toEqual([]);
});
