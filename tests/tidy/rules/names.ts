import { isCode } from '../repository.ts';
import type { Rule } from '../rule.ts';

const nounless = /(^|[-.])(utils?|helpers?|types|common|constants|managers?|misc)$/;
// A language of a region ends as its tag does: `pt-BR`.
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(-[A-Z]{2})?(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

export const noNounlessFiles: Rule = {
  name: 'every file has a noun',
  why: 'A file named after a kind of code collects everything and belongs to nobody.',
  todo: 'name it after the thing it is about.',
  find: (files) =>
    files.filter(isCode).flatMap(({ path }) => {
      const found = path
        .split('/')
        .map(stem)
        .find((part) => nounless.test(part));
      return found ? [{ file: path, what: `the name "${found}" says nothing` }] : [];
    }),
};

export const kebabCaseNames: Rule = {
  name: 'names are kebab-case',
  why: 'One spelling for file, folder, class, story and page is one less thing to remember.',
  todo: 'rename it in lower case with hyphens.',
  find: (files) =>
    files.filter(isCode).flatMap(({ path }) => {
      const found = path
        .split('/')
        .map(stem)
        .find((part) => !kebabCase.test(part.replace(/^\./, '')));
      return found ? [{ file: path, what: `"${found}" is not kebab-case` }] : [];
    }),
};

function stem(part: string): string {
  return part.replace(/\.(ts|tsx|mjs)$/, '');
}
