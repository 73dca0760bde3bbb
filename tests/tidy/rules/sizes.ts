import { isCode, isGenerated, isTest, type TextFile } from '../repository.ts';
import type { Rule } from '../rule.ts';

const maxLines = 300;
const maxTestLines = 400;
const maxColumns = 100;

export const fileLength: Rule = {
  name: 'files are short',
  why: 'A file that needs scrolling holds more than one concept.',
  todo: 'find the second noun in it and give it a file of its own.',
  find: (files) =>
    measured(files).flatMap((file) => {
      const lines = file.text.trimEnd().split('\n').length;
      const limit = isTest(file) ? maxTestLines : maxLines;
      return lines > limit ? [{ file: file.path, what: `${lines} lines, more than ${limit}` }] : [];
    }),
};

export const lineLength: Rule = {
  name: 'lines are short',
  why: 'Two files have to fit side by side on a screen.',
  todo: 'name a part of the expression, or break the text.',
  find: (files) =>
    measured(files).flatMap((file) =>
      file.text.split('\n').flatMap((line, index) => {
        const columns = [...line].length;
        // Addresses and import paths cannot be broken.
        if (columns <= maxColumns || /https?:\/\/|^\s*(import|export|\} from) /.test(line))
          return [];
        return [
          { file: file.path, line: index + 1, what: `${columns} columns, over ${maxColumns}` },
        ];
      }),
    ),
};

function measured(files: readonly TextFile[]): TextFile[] {
  return files.filter((file) => (isCode(file) || file.path.endsWith('.css')) && !isGenerated(file));
}
