import { expect, test } from 'vitest';
import { fixtures } from '@portico/sdk/testing';
import { presetOf, utmPresets } from './campaign-presets.ts';
import {
  completeAddress,
  draftOf,
  emptyDraft,
  noUtm,
  problemsOf,
  targetOf,
  toCode,
  toInput,
} from './link-draft.ts';
import type { LinkDraft } from './link-draft.ts';

function draft(part: Partial<LinkDraft>): LinkDraft {
  return { ...emptyDraft, ...part };
}

test('nothing has to be filled in', () => {
  expect(problemsOf(emptyDraft)).toEqual({});
  expect(toInput(emptyDraft)).toEqual({});
});

test.each([
  ['hera.example', 'https://hera.example'],
  ['hera.example/pricing?plan=team', 'https://hera.example/pricing?plan=team'],
  [' https://hera.example/a ', 'https://hera.example/a'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['pricing', 'pricing'],
  ['', ''],
])('%s is understood as %s', (typed, address) => {
  expect(completeAddress(typed)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  'http://hera.example',
  'https://user:secret@hera.example',
  'pricing',
  'https://',
  `https://hera.example/${'a'.repeat(2100)}`,
])('%s is no destination', (destination) => {
  expect(problemsOf(draft({ destination }))).toEqual({ destination: 'address' });
});

test.each(['https://hera.example', 'hera.example/a', 'http://localhost:3000', ''])(
  '%s is a destination',
  (destination) => {
    expect(problemsOf(draft({ destination }))).toEqual({});
  },
);

test.each(['ab', '-abc', 'abc-', 'a_b', 'ä-b-c', 'a'.repeat(41)])('%s is no ending', (code) => {
  expect(problemsOf(draft({ code }))).toEqual({ code: 'code' });
});

test('an ending is written in its own letters while it is typed', () => {
  expect(toCode('Partner Day_2027')).toBe('partner-day-2027');
});

test('names and campaign values are checked by themselves', () => {
  const utm = { ...noUtm, source: 'a'.repeat(121), campaign: 'spring' };
  expect(problemsOf(draft({ name: '<b>', utm }))).toEqual({ name: 'text', source: 'text' });
});

test('what is sent is trimmed and complete, and what is empty is left out', () => {
  const utm = { ...noUtm, source: ' newsletter ', medium: '  ' };
  const typed = draft({ destination: 'hera.example', name: ' Spring ', utm });
  expect(toInput(typed)).toEqual({
    destination: 'https://hera.example',
    name: 'Spring',
    utm: { source: 'newsletter' },
  });
});

test.each([
  ['https://a.test/x', 'https://a.test/x?utm_source=mail&utm_term=big%20sale&ref=me'],
  [
    'https://a.test/x?q=%20+1#top',
    'https://a.test/x?q=%20+1&utm_source=mail&utm_term=big%20sale&ref=me#top',
  ],
  ['a.test?utm_source=old&b=2', 'https://a.test?b=2&utm_source=mail&utm_term=big%20sale&ref=me'],
])('visitors of %s arrive at %s', (destination, target) => {
  const utm = { ...noUtm, source: 'mail', term: 'big sale' };
  expect(targetOf(destination, { code: 'me', utm })).toBe(target);
});

test('a destination without campaign and ending stays as it is', () => {
  expect(targetOf('https://a.test/x?y=1#z', emptyDraft)).toBe('https://a.test/x?y=1#z');
});

test('a preset is recognised by what it filled in', () => {
  expect(presetOf({ ...noUtm, ...utmPresets.paid, campaign: 'x' })).toBe('paid');
  expect(presetOf(noUtm)).toBeUndefined();
});

test('a link is shown in a form as it is', () => {
  const link = fixtures.link({ number: 4 });
  expect(draftOf(link)).toEqual({
    destination: link.destination,
    name: '',
    code: link.code,
    utm: noUtm,
  });
});
