import type { TextFile } from '../repository.ts';
import type { Rule } from '../rule.ts';

const block = /^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm;

export const hostPages: Rule = {
  name: 'what a page about hosts shows stands in a host',
  why: 'Those projects are built and opened in a browser; a text of its own would grow old.',
  todo: 'copy the lines from the file that the block names, or name another file.',
  find(files) {
    const byPath = new Map(files.map(({ path, text }) => [path, text]));
    return files.filter(isHostPage).flatMap(({ path, text }) =>
      [...text.matchAll(block)].flatMap(({ 0: whole, 1: name = '', 2: shown = '', index }) => {
        if (byPath.get(`tests/hosts/${name}`)?.includes(shown)) return [];
        const line = text.slice(0, index).split('\n').length;
        return [{ file: path, line, what: `${name} does not hold ${whole.split('\n')[1]}` }];
      }),
    );
  },
};

function isHostPage({ path }: TextFile): boolean {
  return /^docs\/hosts\/[\w-]+\.md$/.test(path);
}
