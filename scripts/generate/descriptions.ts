import { join } from 'node:path';
import ts from 'typescript';

const contractFolder = join(import.meta.dirname, '../../packages/sdk/src/contract');
const maxDepth = 6;

/**
 * The TSDoc of the contract by path: `commissions.list`, `commissions.list.input.from`,
 * `Commission.holdUntil`. Comments are gone at run time, so they are collected here.
 */
export function collectDescriptions(): Record<string, string> {
  const files = ['index.ts', 'openapi-schemas.ts'].map((name) => join(contractFolder, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const reader = new Reader(program.getTypeChecker());
  const [door, schemas] = files.map((file) => program.getSourceFile(file)!);
  reader.readNamed(exported(program, schemas!, 'namedSchemas'));
  reader.readContract(exported(program, door!, 'contract'), '');
  return reader.found;
}

function exported(program: ts.Program, file: ts.SourceFile, name: string): ts.Type {
  const checker = program.getTypeChecker();
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .find((one) => one.name === name);
  if (!symbol) throw new Error(`${file.fileName} exports no ${name}.`);
  return checker.getTypeOfSymbol(symbol);
}

class Reader {
  readonly found: Record<string, string> = {};
  /** Types with an entry of their own: not told again wherever they are used. */
  readonly #named = new Set<ts.Type>();
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** Nouns, then verbs; an endpoint has its input and output walked. */
  readContract(type: ts.Type, prefix: string): void {
    for (const member of type.getProperties()) {
      const path = prefix ? `${prefix}.${member.name}` : member.name;
      const inner = this.#typeOf(member);
      const [input, output] = ['input', 'output'].map((name) => inner.getProperty(name));
      if (!input || !output || !inner.getProperty('method')) {
        this.readContract(inner, path);
        continue;
      }
      this.#note(path, member);
      this.#walk(this.#typeOf(input), `${path}.input`, 0);
      this.#walk(this.#typeOf(output), `${path}.output`, 0);
    }
  }

  /** Schemas with a name: their own comment stands at their declaration. */
  readNamed(type: ts.Type): void {
    for (const member of type.getProperties()) this.#named.add(this.#typeOf(member));
    for (const member of type.getProperties()) {
      const declaration = member.valueDeclaration;
      if (declaration && ts.isPropertyAssignment(declaration)) {
        const symbol = this.#checker.getSymbolAtLocation(declaration.initializer);
        if (symbol) this.#note(member.name, this.#unalias(symbol));
      }
      this.#walk(this.#typeOf(member), member.name, 0);
    }
  }

  #unalias(symbol: ts.Symbol): ts.Symbol {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #typeOf(symbol: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbol(symbol);
  }

  #note(path: string, symbol: ts.Symbol): void {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    if (text) this.found[path] = text.replaceAll(/\s*\n\s*/g, ' ');
  }

  /** Goes through the shape of objects and whatever wraps them. */
  #walk(type: ts.Type, path: string, depth: number): void {
    const isKnown = this.#named.has(type) && path.includes('.');
    if (depth > maxDepth || isKnown) return;
    const shape = type.getProperty('shape');
    const definition = type.getProperty('def');
    if (shape) {
      for (const field of this.#typeOf(shape).getProperties()) {
        this.#note(`${path}.${field.name}`, field);
        this.#walk(this.#typeOf(field), `${path}.${field.name}`, depth + 1);
      }
    } else if (definition) {
      for (const name of ['innerType', 'element']) {
        const inner = this.#typeOf(definition).getProperty(name);
        if (inner) this.#walk(this.#typeOf(inner), path, depth + 1);
      }
    }
  }
}

/** The collected texts as a module. */
export function renderDescriptions(): string {
  const found = Object.entries(collectDescriptions()).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '// Generated from the TSDoc of the contract by `pnpm generate`. Do not edit.',
    '',
    '/** What each endpoint and field means. */',
    'export const descriptions: Readonly<Record<string, string>> = {',
    ...found.map(([path, text]) => `  '${path}': ${JSON.stringify(text)},`),
    '};',
    '',
  ].join('\n');
}
