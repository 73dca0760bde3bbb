import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const source = `
import { createPortico } from './index.ts';
import { createPorticoServer } from './server/index.ts';
const portico = createPortico({ baseUrl: '', publishableKey: 'pk_1' });
const server = createPorticoServer({ baseUrl: '', secretKey: 'sk_1' });
portico.commissions.list;
portico.links.create({ code: 'autumn' });
server.payments.create;
portico.commissions.list({ from: '' });
`;

const folder = import.meta.dirname;
const file = join(folder, 'documentation.sample.ts');

/** What an editor shows when the pointer rests on the last letter of some text. */
function hover(service: ts.LanguageService, text: string): string {
  const info = service.getQuickInfoAtPosition(file, source.indexOf(text) + text.length - 1);
  return ts.displayPartsToString(info?.documentation);
}

function languageService(): ts.LanguageService {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    noEmit: true,
    types: [],
  };
  const read = (name: string) => (name === file ? source : ts.sys.readFile(name));
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = read(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
}

describe('an editor', () => {
  it('shows the comments of the contract on the client', { timeout: 60_000 }, () => {
    const service = languageService();
    expect(service.getSemanticDiagnostics(file)).toEqual([]);
    expect(hover(service, 'portico.commissions.list')).toMatch(/filtered and sorted/);
    expect(hover(service, 'portico.links.create')).toMatch(/Makes a referral link/);
    expect(hover(service, 'server.payments.create')).toMatch(/nothing is paid twice/);
    expect(hover(service, '{ from')).toBe('Paid by the customer at or after.');
  });
});
