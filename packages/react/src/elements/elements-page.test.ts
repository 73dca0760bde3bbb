import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elementTable } from './element-table.ts';
import type { PropKind } from './element-table.ts';
import { eventNameOf, kebabCase } from './kebab-case.ts';
import { settingAttributes, settingProperties } from './settings.ts';

const page = readFileSync(new URL('../../../../docs/hosts/elements.md', import.meta.url), 'utf8');

function rowOf(name: string, kinds: Readonly<Record<string, PropKind>>): string {
  const of = (...wanted: PropKind[]) =>
    Object.entries(kinds).filter(([, kind]) => wanted.includes(kind));
  const attributes = of('text', 'number').map(([prop]) => `\`${kebabCase(prop)}\``);
  const properties = of('property').map(([prop]) => `\`${prop}\``);
  const events = of('offers', 'tells').map(
    ([prop, kind]) => `\`${eventNameOf(prop)}\`${kind === 'offers' ? ' °' : ''}`,
  );
  const cells = [attributes, properties, events].map((cell) => cell.join(', '));
  const spaced = cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `));
  return `| \`portico-${name}\` |${spaced.join('|')}|`;
}

test.each(Object.entries(elementTable))('the page tells all of portico-%s', (name, { kinds }) => {
  expect(page).toContain(`\n${rowOf(name, kinds)}\n`);
});

test('the page tells every setting', () => {
  for (const name of Object.keys(settingAttributes)) {
    expect(page).toContain(`| \`${kebabCase(name)}\` | \`${name}\` |`);
  }
  for (const name of settingProperties) expect(page).toContain(`| | \`${name}\` |`);
});
