import { isTest, type TextFile } from '../repository.ts';
import type { Finding, Rule } from '../rule.ts';

const withStyles = /^(packages\/react\/src|apps\/demo-host\/web\/src|\.storybook)\/.*\.(tsx?|css)$/;
const tokenFiles = /^packages\/theme\/src\/tokens\/[\w-]+\.ts$/;

// A name that an expression completes ends before `${` and is not judged.
const used = /var\(\s*(--_?portico-(?:[a-z0-9-]*[a-z0-9]))(?![a-z0-9$-])/g;
const written = /(--_portico-[a-z0-9-]*[a-z0-9])['"]?(?: as string)?\]?\s*:/g;
const composed = /(--_portico-[a-z0-9-]*)\$\{\w+\}([a-z0-9-]*)\s*:/g;

export const knownVariables: Rule = {
  name: 'style variables have a name that exists',
  why: 'CSS is silent about a misspelt variable: the fallback is shown, in every theme.',
  todo: 'use a token of packages/theme/src/tokens, or define the private variable.',
  find(files) {
    const styled = files.filter((file) => withStyles.test(file.path) && !isTest(file));
    const known = [...publicNames(files), ...styled.flatMap(privateNames)];
    const names = new Set(known);
    const rooms = files.flatMap(
      ({ path }) => /^packages\/react\/src\/([^/]+)\//.exec(path)?.[1] ?? [],
    );
    const isKnown = (name: string) =>
      names.has(name) || rooms.some((room) => name.startsWith(`--portico-${room}-`));
    return styled.flatMap((file) => unknownIn(file, isKnown));
  },
};

function unknownIn({ path, text }: TextFile, isKnown: (name: string) => boolean): Finding[] {
  return text.split('\n').flatMap((line, index) =>
    Array.from(line.matchAll(used), ([, name = '']) => name)
      .filter((name) => !isKnown(name))
      .map((name) => ({ file: path, line: index + 1, what: `\`${name}\` is nowhere defined` })),
  );
}

/** The tokens, and under a private name each of the colours. */
function publicNames(files: readonly TextFile[]): string[] {
  return files
    .filter(({ path }) => tokenFiles.test(path))
    .flatMap(({ text }) =>
      Array.from(text.matchAll(/^ {2}'?([a-z-]+)'?: \{$/gm), ([, name]) => name),
    )
    .flatMap((name = '') => {
      const own = `--portico-${name}`;
      return name.startsWith('color-')
        ? [own, own.replace('--portico-color-', '--_portico-')]
        : [own];
    });
}

/** Where an expression completes a name, it may be any word of that file. */
function privateNames({ text }: TextFile): string[] {
  const whole = Array.from(text.matchAll(written), ([, name = '']) => name);
  const parts = Array.from(text.matchAll(composed), ([, start = '', end = '']) => ({ start, end }));
  if (parts.length === 0) return whole;
  const words = new Set(text.match(/[a-z0-9]+/g));
  return [
    ...whole,
    ...parts.flatMap(({ start, end }) => [...words].map((word) => start + word + end)),
  ];
}
