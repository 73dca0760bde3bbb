import type { TextFile } from '../repository.ts';
import type { Rule } from '../rule.ts';

const manifest = 'packages/react/package.json';

export const widgetRooms: Rule = {
  name: 'a widget’s room is complete',
  why: 'Who knows one widget knows all; what is missing is untested or unexplained.',
  todo: 'add the file; an existing widget shows how.',
  find: (files) =>
    widgetNames(files).flatMap((widget) => {
      const folder = `packages/react/src/${widget}`;
      const present = new Set(files.map(({ path }) => path));
      return [
        'index.ts',
        `${widget}.tsx`,
        `${widget}.view.tsx`,
        `${widget}.parts.ts`,
        `${widget}.stories.tsx`,
        `${widget}.test.tsx`,
        `${widget}.mdx`,
      ]
        .filter((name) => !present.has(`${folder}/${name}`))
        .map((name) => ({ file: folder, what: `${name} is missing` }));
    }),
};

/** The manifest is the product list: a widget is an entry with a folder of its own name. */
function widgetNames(files: readonly TextFile[]): string[] {
  const text = files.find(({ path }) => path === manifest)?.text;
  if (!text) return [];
  const { exports } = JSON.parse(text) as { exports: Record<string, unknown> };
  const shared = new Set(['hooks', 'next', 'static', 'elements', 'program-theme', 'testing']);
  return Object.entries(exports)
    .filter(
      ([key, value]) => /^\.\/[a-z-]+$/.test(key) && value !== null && typeof value === 'object',
    )
    .map(([key]) => key.slice(2))
    .filter((name) => !shared.has(name));
}
