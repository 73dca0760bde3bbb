import { expect, test } from 'vitest';
import { findsIn } from './sample.ts';
import { logicalProperties, noGlobalStyle, noReachIntoHost, prefixedKeyframes } from './styles.ts';

const css = (text: string) => ({
  'packages/react/src/a/a.parts.ts': `const A = part('div')\`\n${text}\n\`;`,
});
const found = ['packages/react/src/a/a.parts.ts:2'];

test.each(['* { margin: 0; }', '& > * { a: b; }', ':root { a: b; }', '@font-face {', 'svg {'])(
  'a selector that leaves the part is found: %s',
  (text) => {
    expect(findsIn(noReachIntoHost, css(text))).toEqual(found);
  },
);

test.each(['inline-size: calc(2 * ${space});', '/* * { } */', '.portico-a {', '&:hover {'])(
  'this stays inside: %s',
  (text) => {
    expect(findsIn(noReachIntoHost, css(text))).toEqual([]);
  },
);

test.each([
  'left: 0;',
  'margin-left: 4px;',
  'padding-right: 4px;',
  'border-left-color: red;',
  'text-align: right;',
  'border-top-left-radius: 4px;',
  'float: left;',
])('a physical property is found: %s', (text) => {
  expect(findsIn(logicalProperties, css(text))).toEqual(found);
});

test('logical properties, and the same words outside CSS, pass', () => {
  expect(findsIn(logicalProperties, css('margin-inline-start: 4px;\ntext-align: start;'))).toEqual(
    [],
  );
  const code = { 'packages/react/src/a/a.ts': 'const box = {\n  left: 1,\n};' };
  expect(findsIn(logicalProperties, code)).toEqual([]);
});

test('global styles, foreign themes and the default import are found', () => {
  const texts = {
    'packages/react/src/a.ts': 'createGlobalStyle``;',
    'packages/react/src/b.tsx': '<ThemeProvider theme={t} />',
    'packages/react/src/c.ts': "\nimport styled from 'styled-components';",
    'packages/react/src/d.ts': "import { styled } from 'styled-components';",
  };
  expect(findsIn(noGlobalStyle, texts)).toEqual([
    'packages/react/src/a.ts:1',
    'packages/react/src/b.tsx:1',
    'packages/react/src/c.ts:2',
  ]);
});

test('keyframes without our prefix are found', () => {
  expect(findsIn(prefixedKeyframes, css('@keyframes spin {'))).toEqual(found);
  expect(findsIn(prefixedKeyframes, css('@keyframes portico-spin {'))).toEqual([]);
});
