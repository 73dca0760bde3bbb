import { expect, test } from 'vitest';
import { findsIn } from './sample.ts';
import { knownVariables } from './style-variables.ts';

const repository = (css: string) => ({
  'packages/theme/src/tokens/color.ts': "export const colorTokens = {\n  'color-accent': {\n",
  'packages/theme/src/tokens/shape.ts': 'export const shapeTokens = {\n  radius: {\n',
  'packages/react/src/internal/style/palette.ts':
    "const tones = ['accent', 'danger'];\n`--_portico-muted: red; --_portico-${tone}-tint: x;`",
  'packages/react/src/tier-ring/tier-ring.parts.ts': `part('a')\`\n  ${css};\n\``,
});
const found = ['packages/react/src/tier-ring/tier-ring.parts.ts:2'];

test.each([
  'color: var(--portico-color-acent)',
  'color: var( --portico-colour-accent, red)',
  'gap: var(--portico-radus, 4px)',
  'color: var(--_portico-muded)',
  'color: var(--_portico-acent-tint)',
  'color: var(--_portico-accent-tnt)',
])('a misspelt name is found: %s', (css) => {
  expect(findsIn(knownVariables, repository(css))).toEqual(found);
});

test.each([
  'color: var(--portico-color-accent, red)',
  'color: var(--_portico-accent)',
  'border-radius: var(--portico-radius)',
  'color: var(--_portico-muted)',
  'background: var(--_portico-danger-tint)',
  'color: var(--brand)',
  'block-size: var(--portico-tier-ring-size, 112px)',
  '--_portico-own: 1; order: var(--_portico-own)',
  'color: var(--_portico-${tone}-text)',
])('this one exists, or is none of ours: %s', (css) => {
  expect(findsIn(knownVariables, repository(css))).toEqual([]);
});
