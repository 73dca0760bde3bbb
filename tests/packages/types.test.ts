import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { makeConsumer } from './consumer.ts';
import type { ModuleKind } from './programs.ts';

const consumer = makeConsumer();
afterAll(() => fs.rmSync(consumer.folder, { recursive: true, force: true }));

const strict: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  types: [],
};

const hosts: readonly (readonly [string, ModuleKind, ts.CompilerOptions])[] = [
  ['a bundler', 'esm', bySettings(ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler)],
  ['Node 16, modules', 'esm', bySettings(ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16)],
  [
    'newest Node, modules',
    'esm',
    bySettings(ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext),
  ],
  [
    'newest Node, CommonJS',
    'cjs',
    bySettings(ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext),
  ],
];

function bySettings(
  module: ts.ModuleKind,
  moduleResolution: ts.ModuleResolutionKind,
): ts.CompilerOptions {
  return { ...strict, module, moduleResolution };
}

test.each(hosts)('a host that resolves like %s compiles', (_name, kind, options) => {
  const page = join(consumer.folder, kind, 'page.tsx');
  fs.copyFileSync(fileURLToPath(new URL('./host.fixture.tsx', import.meta.url)), page);
  expect(problemsOf(page, options)).toEqual([]);
});

test.each(['react', 'theme'])('what the README of %s shows compiles', (name) => {
  const readme = join(consumer.folder, 'node_modules', '@portico', name, 'README.md');
  const code = /^```tsx?\n(.*?)^```/ms.exec(fs.readFileSync(readme, 'utf8'))?.[1] ?? '';
  expect(code).toContain(`@portico/${name}`);
  const page = join(consumer.folder, 'esm', `readme-${name}.tsx`);
  fs.writeFileSync(page, code);
  const [, , options] = hosts[0]!;
  expect(problemsOf(page, options)).toEqual([]);
});

/** What is wrong with the page, and with those of our declarations that it leads to. */
function problemsOf(page: string, options: ts.CompilerOptions): string[] {
  const program = ts.createProgram([page], options, hostOf(options));
  const ours = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName === page || fileName.includes('/@portico/'));
  const found = ours.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  return found.map(({ file, start = 0, messageText }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${file?.fileName.replace(consumer.folder, '')}:${line} ${message}`;
  });
}

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Reads TypeScript's own libraries once for all programs. */
function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (fileName, ...rest) => {
    if (!fileName.includes('/typescript/lib/')) return read(fileName, ...rest);
    if (!libraries.has(fileName)) libraries.set(fileName, read(fileName, ...rest));
    return libraries.get(fileName);
  };
  return host;
}
