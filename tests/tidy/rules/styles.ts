import { keepOnly } from '../code-text.ts';
import { importsOf } from '../imports.ts';
import { isCode, isTest, type TextFile } from '../repository.ts';
import { matchingLines, type Rule } from '../rule.ts';

const physical = new RegExp(
  [
    /^\s*(?:left|right|float|clear)\s*:/,
    /\b(?:margin|padding|border|inset)-(?:left|right)\b/,
    /\btext-align:\s*(?:left|right)\b/,
    /\bborder-(?:top|bottom)-(?:left|right)-radius\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
const elements = 'a|button|input|select|table|tr|td|th|ul|ol|li|p|h[1-6]|svg|img|span|div|section';
const bareElement = new RegExp(`^\\s*(?:${elements})\\s*[,{]\\s*$`);

export const noReachIntoHost: Rule = {
  name: 'our CSS stays inside our parts',
  why: 'Such a selector styles the page of the host that embeds us, or is styled by it.',
  todo: 'give the element a part with a class of its own.',
  find: (files) =>
    styled(files).flatMap((file) => [
      ...matchingLines(file, templates(file), /(?:^|[\s,>+~(])\*(?=\s*[{,:>+~)]|::?\w)/),
      ...matchingLines(
        file,
        templates(file),
        /:root\b|@font-face\b|(?:^|[\s,])(?:html|body)\s*[{,]/,
      ),
      ...matchingLines(file, templates(file), bareElement),
    ]),
};

export const noGlobalStyle: Rule = {
  name: 'no global style and no foreign theme',
  why: 'A global style leaks into the host; a ThemeProvider shadows the one of the host.',
  todo: 'use a part and the --portico-* variables.',
  find: (files) =>
    styled(files).flatMap((file) => [
      ...matchingLines(
        file,
        keepOnly(file.text, 'code'),
        /\b(?:createGlobalStyle|ThemeProvider|disableCSSOMInjection)\b/,
      ),
      ...importsOf(file)
        .filter(({ specifier }) => specifier === 'styled-components')
        .flatMap(({ line }) =>
          // Its default export is broken in Node's own modules.
          matchingLines(file, file.text.split('\n')[line - 1] ?? '', /import styled\b/).map(
            (found) => ({ ...found, line }),
          ),
        ),
    ]),
};

export const logicalProperties: Rule = {
  name: 'logical properties only',
  why: 'Left and right are wrong for readers of Arabic and Hebrew.',
  todo: 'say start and end: margin-inline-start, inset-inline-end, text-align: start.',
  find: (files) => styled(files).flatMap((file) => matchingLines(file, templates(file), physical)),
};

export const prefixedKeyframes: Rule = {
  name: 'keyframes carry our prefix',
  why: 'Keyframe names are global: a host with the same name would animate our parts.',
  todo: 'name it portico-….',
  find: (files) =>
    styled(files).flatMap((file) =>
      matchingLines(file, templates(file), /@keyframes\s+(?!portico-)[\w-]+/),
    ),
};

function styled(files: readonly TextFile[]): TextFile[] {
  return files.filter(
    (file) => file.path.startsWith('packages/react/src/') && isCode(file) && !isTest(file),
  );
}

/** The texts of template literals, where the CSS is, without its comments and its arithmetic. */
function templates(file: TextFile): string {
  return keepOnly(file.text, 'template')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/\bcalc\(.*/g, '');
}
