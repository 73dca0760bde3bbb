import { expect, it } from 'vitest';
import type { Message } from '../internal/i18n/message.ts';
import { ptBR } from './pt-BR.ts';
import { staffPtBR } from './staff-pt-BR.ts';

const blocks = Object.values({ ...ptBR.messages, ...staffPtBR.messages });
const messages = blocks.flatMap((block): Message[] => Object.values(block));
const texts = messages.flatMap((message) =>
  typeof message === 'string' ? [message] : Object.values(message),
);

/** What somebody in Lisbon would write, or say to a friend. */
const elsewhere =
  /\b(tu|teu|tua|teus|tuas|ficheiro|utilizador|guardar|equipa|registo|telemóvel)\b/i;

it('calls the reader você, in words that Brazil uses', () => {
  expect(texts.some((text) => /\bvocê/i.test(text))).toBe(true);
  expect(texts.filter((text) => elsewhere.test(text))).toEqual([]);
});

it('counts millions of something, with “de” before it', () => {
  const counted = messages.filter(
    (message) =>
      typeof message !== 'string' && /\{count\} (clientes|dias|comissões)/.test(message.other),
  );
  expect(counted.length).toBeGreaterThan(0);
  for (const message of counted)
    expect(message).toMatchObject({ many: expect.stringMatching(/\{count\} de /) });
});

it('leaves room for nothing: Brazil counts zero as one', () => {
  expect(new Intl.PluralRules('pt-BR').select(0)).toBe('one');
  const counts = [
    ptBR.messages['commissionTable']?.['shown'],
    staffPtBR.messages['payoutRun']?.['shown'],
  ];
  for (const message of counts)
    expect(message).toMatchObject({ one: expect.stringMatching(/^\{count\} /) });
});
