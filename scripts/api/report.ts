// What a package exports, as text: one file a package, so that a change of the public API shows in
// review as a changed line. It is made from the built declarations, which is what hosts compile
// against.

import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { readApiPackage, type ApiEntry, type ApiPackage } from './entries.ts';
import { makeSignatures, type Signatures } from './signatures.ts';

/** The report of one package, and what in it lacks a description. */
export interface ApiReport {
  readonly package: string;
  readonly text: string;
  /** `./hooks useLinks`, … */
  readonly undocumented: readonly string[];
}

/** The mark of a name without a summary. */
export const undocumentedMark = '(undocumented)';

/** Reports packages that are built, from their folders. */
export function reportApi(folders: readonly string[]): ApiReport[] {
  const packages = folders.map(readApiPackage);
  const files = packages.flatMap(({ entries }) => entries.flatMap((one) => one.declarations ?? []));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exported = files.flatMap((file) =>
    exportsOf(program, file).map((one) => [one.name, resolved(checker, one)] as const),
  );
  const signatures = makeSignatures(checker, exported);
  return packages.map((one, at) => new Reporter(program, signatures, folders[at]!).report(one));
}

class Reporter {
  readonly #program: ts.Program;
  readonly #signatures: Signatures;
  readonly #folder: string;
  /** Where a declaration was told; other doors only point there. */
  readonly #told = new Map<ts.Symbol, string>();
  readonly #undocumented: string[] = [];

  constructor(program: ts.Program, signatures: Signatures, folder: string) {
    this.#program = program;
    this.#signatures = signatures;
    this.#folder = join(folder, 'dist');
  }

  report({ name, entries }: ApiPackage): ApiReport {
    const doors = entries.map((entry) => this.#door(name, entry)).join('\n');
    const head = [
      `# The public API of ${name}`,
      '',
      'Generated from the built declarations by `npm run api`; do not edit. A line that changes',
      'here changes what hosts compile against. Schemas stand for the type of what they read,',
      'endpoints for their names: what they carry is in `docs/reference/openapi.json`.',
      '',
    ].join('\n');
    return { package: name, text: `${head}\n${doors}`, undocumented: this.#undocumented };
  }

  #door(name: string, { key, declarations }: ApiEntry): string {
    const title = `## ${name}${key.slice(1)}\n`;
    if (declarations === undefined) return `${title}\nA file, without exports.\n`;
    const lines = exportsOf(this.#program, declarations).map((symbol) => this.#line(key, symbol));
    return `${title}\n\`\`\`ts\n${lines.join('\n')}\n\`\`\`\n`;
  }

  #line(key: string, symbol: ts.Symbol): string {
    const target = resolved(this.#program.getTypeChecker(), symbol);
    const home = this.#strangerOf(target);
    if (home !== undefined) return `${symbol.name}: of ${home}`;
    const known = this.#told.get(target);
    if (known !== undefined) return `${symbol.name}: as in ${known}`;
    this.#told.set(target, key);
    const hasSummary = this.#signatures.summaryOf(target) !== '';
    if (!hasSummary) this.#undocumented.push(`${key} ${symbol.name}`);
    const mark = hasSummary ? '' : `// ${undocumentedMark}\n`;
    return `${mark}${this.#signatures.render(symbol.name, target)}`;
  }

  /** The package that something is only passed on from. */
  #strangerOf(symbol: ts.Symbol): string | undefined {
    const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? this.#folder;
    if (file.startsWith(this.#folder)) return undefined;
    const own = /\/packages\/(\w+)\/dist\//.exec(file)?.[1];
    if (own !== undefined) return `@portico/${own}`;
    return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? basename(dirname(file));
  }
}

function exportsOf(program: ts.Program, file: string): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  return checker.getExportsOfModule(module).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What an export stands for, wherever it is declared. */
function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}
