import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..');
const text = readFileSync(join(folder, 'README.md'), 'utf8');
const snippets = new Map(
  [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => [
    join(folder, 'src', `readme-${index + 1}.sample.ts`),
    `${code}\nexport {};\n`,
  ]),
);

function problems(): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['portico-source'],
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
    strict: true,
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => snippets.has(name) || fileExists(name);
  host.readFile = (name) => snippets.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const code = snippets.get(name);
    return code === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, code, ts.ScriptTarget.ES2023);
  };
  const program = ts.createProgram([...snippets.keys()], options, host);
  return [...snippets.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    const found = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ];
    return found.map(({ messageText, start = 0 }) => {
      const line = snippets.get(name)!.slice(0, start).split('\n').length;
      return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
}

it('every snippet of the README compiles against the package as it is', () => {
  expect(snippets.size).toBeGreaterThan(5);
  expect(problems()).toEqual([]);
}, 120_000);
