import { renderToStaticMarkup } from 'react-dom/server';
import * as lucide from 'lucide-react';
import { expect, test } from 'vitest';
import * as ours from './index.ts';

/** The library adds classes of its own, which nobody was promised. */
function plain(markup: string): string[] {
  const [, attributes = '', strokes = ''] = /^<svg ([^>]*)>(.*)<\/svg>$/.exec(markup) ?? [];
  const withoutClass = attributes.replace(/class="[^"]*"/, '').match(/[\w:-]+="[^"]*"/g) ?? [];
  return [...withoutClass.sort(), strokes];
}

test.each(Object.entries(ours))('%s is drawn as lucide draws it', (name, Own) => {
  const Theirs = (lucide as unknown as Record<string, ours.IconType>)[name]!;
  const props = { size: 16, strokeWidth: 1.75, 'aria-hidden': true, className: 'portico-icon' };
  const own = renderToStaticMarkup(<Own {...props} />);
  expect(plain(own)).toEqual(plain(renderToStaticMarkup(<Theirs {...props} />)));
  expect(own).toContain('class="portico-icon"');
  expect(Own.displayName).toBe(Theirs.displayName);
});
