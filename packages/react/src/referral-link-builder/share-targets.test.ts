import { expect, test } from 'vitest';
import { shareAddress, shareNames } from './share-targets.ts';

const shared = {
  url: 'https://hera.example/r/spring?x=1&y=ü',
  subject: 'Worth a look & more',
  text: 'For you: 100 % + more',
};

test.each(shareNames)('%s gets the whole link and nothing breaks out of it', (name) => {
  const address = new URL(shareAddress(name, shared));
  const values = [...address.searchParams.values()];
  expect(values.some((value) => value.includes(shared.url))).toBe(true);
  expect(address.hash).toBe('');
});

test('an e-mail has its subject, the words and the link on a line of its own', () => {
  const { searchParams, protocol } = new URL(shareAddress('mail', shared));
  expect(protocol).toBe('mailto:');
  expect(searchParams.get('subject')).toBe(shared.subject);
  expect(searchParams.get('body')).toBe(`${shared.text}\n\n${shared.url}`);
});

test('spaces are percent escapes, which mail programs understand', () => {
  expect(shareAddress('mail', shared)).not.toContain('+');
});
