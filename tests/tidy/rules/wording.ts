import { keepOnly } from '../code-text.ts';
import { isCode, isGenerated, isTest, type TextFile } from '../repository.ts';
import { matchingLines, type Rule } from '../rule.ts';

export const noAny: Rule = {
  name: 'no any',
  why: '`any` switches the compiler off for everything it touches.',
  todo: 'write the type; for what comes from outside use `unknown` and check it.',
  find: (files) =>
    // In tests the linter sees to it, where an exception can be given with its reason.
    handWritten(files)
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        matchingLines(
          file,
          keepOnly(file.text, 'code'),
          /(?<=(?:[:<|&,(]|\bas|\bextends|=)\s*)\bany\b(?=\s*(?:[,;>)\]|&={[]|$))/,
        ),
      ),
};

export const noSilencedCompiler: Rule = {
  name: 'no silenced compiler',
  why: 'A silenced error is still an error, only nobody sees it any more.',
  todo: 'fix the type; in a test of types, @ts-expect-error says what must fail.',
  find: (files) =>
    handWritten(files).flatMap((file) =>
      matchingLines(
        file,
        keepOnly(file.text, 'comment'),
        isTest(file) ? /@ts-(ignore|nocheck)/ : /@ts-(ignore|nocheck|expect-error)/,
      ),
    ),
};

export const noConsoleLog: Rule = {
  name: 'no console.log left behind',
  why: 'It prints into the console of every host, or personal data into a log.',
  todo: 'remove it, or use the log that the code is handed.',
  find: (files) =>
    handWritten(files)
      .filter(({ path }) => /^(packages|apps)\//.test(path))
      .flatMap((file) =>
        matchingLines(
          file,
          keepOnly(file.text, 'code'),
          /\bconsole\.(log|debug|trace)\b|\bdebugger\b/,
        ),
      ),
};

export const noMachinePaths: Rule = {
  name: 'no path of one machine',
  why: 'It works for one person, and tells about them.',
  todo: 'make the path from import.meta or from the environment.',
  find: (files) =>
    files.flatMap((file) =>
      matchingLines(
        file,
        file.text,
        /(?<![\w.@-])\/(?:home|Users)\/(?!me\/)\w[\w.-]*\/|(?<![\w.@-])\/root\/|\b[A-Z]:\\Users\\/,
      ),
    ),
};

export const noRegistryHosts: Rule = {
  name: 'no package registry is named',
  why: 'Everybody installs from the registry that their own machine is set up for.',
  todo: 'leave the host out; pnpm adds the right one.',
  find: (files) =>
    files.flatMap((file) =>
      matchingLines(
        file,
        file.text,
        /https?:\/\/[\w.-]*(?:registry|artifactory|nexus)[\w.:-]*|^\s*(@[\w-]+:)?registry\s*=/,
      ),
    ),
};

function handWritten(files: readonly TextFile[]): TextFile[] {
  return files.filter((file) => isCode(file) && !isGenerated(file));
}
