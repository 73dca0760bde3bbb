// Prints declarations so that they read well and stay the same while they mean the same: without
// comments and bodies, schemas as the types that they stand for, literals in one order.

import ts from 'typescript';
import { NamedShapes, normalised, textOf } from './shapes.ts';

export interface Signatures {
  /** The text of its TSDoc; empty without. */
  summaryOf(symbol: ts.Symbol): string;
  render(name: string, symbol: ts.Symbol): string;
}

const typeFlags =
  ts.NodeBuilderFlags.NoTruncation |
  ts.NodeBuilderFlags.InTypeAlias |
  ts.NodeBuilderFlags.MultilineObjectLiterals |
  ts.NodeBuilderFlags.IgnoreErrors |
  ts.NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope;

/** `exported` are all names of the report: shapes that have one are told by it. */
export function makeSignatures(
  checker: ts.TypeChecker,
  exported: Iterable<readonly [name: string, symbol: ts.Symbol]>,
): Signatures {
  const shapes = new NamedShapes();
  for (const [name, symbol] of exported) {
    const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration);
    const shape = alias && derivedShape(checker, alias);
    if (shape !== undefined) shapes.add(name, shape);
  }
  return {
    summaryOf: (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    render: (name, symbol) => {
      const texts = (symbol.declarations ?? []).map((one) => print(checker, shapes, one));
      const text = [...new Set(texts)].join('\n');
      return symbol.name === name ? text : text.replace(new RegExp(`\\b${symbol.name}\\b`), name);
    },
  };
}

/** What is read off a schema or a table has no shape of its own to show, so it is worked out. */
function derivedShape(
  checker: ts.TypeChecker,
  alias: ts.TypeAliasDeclaration,
): ts.TypeNode | undefined {
  if (!/^(z\.infer|z\.output|z\.input|keyof typeof)\b/.test(alias.type.getText())) return undefined;
  const shape = checker.typeToTypeNode(checker.getTypeAtLocation(alias.type), undefined, typeFlags);
  return shape && normalised(shape);
}

function print(checker: ts.TypeChecker, shapes: NamedShapes, declaration: ts.Declaration): string {
  const { factory } = ts;
  const shape = ts.isTypeAliasDeclaration(declaration) && derivedShape(checker, declaration);
  if (shape) {
    const { name, typeParameters } = declaration as ts.TypeAliasDeclaration;
    const told = shapes.inside(shape);
    return textOf(factory.createTypeAliasDeclaration(undefined, name, typeParameters, told));
  }
  const statement = ts.isVariableDeclaration(declaration)
    ? factory.createVariableStatement(
        undefined,
        factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
      )
    : declaration;
  const file = declaration.getSourceFile();
  const { transformed } = ts.transform<ts.Node>(statement, [tidyWith(checker)]);
  return textOf(shapes.inside(transformed[0]!, file), file);
}

/** Without what is private, and with the types that schemas stand for. */
function tidyWith(checker: ts.TypeChecker): ts.TransformerFactory<ts.Node> {
  return (context) => {
    const visit = (node: ts.Node): ts.Node | undefined => {
      if (isHidden(node)) return undefined;
      const name = referredName(node);
      if (name === 'Endpoint') return reference(name);
      if (name.startsWith('Zod')) {
        const output = schemaOutput(checker, node);
        if (output !== undefined) return reference('Schema', [output]);
      }
      return ts.visitEachChild(node, visit, context);
    };
    return (node) => normalised(visit(node) ?? node);
  };
}

/** `ZodObject` of `z.ZodObject<…>` and of `import('zod').ZodObject<…>`. */
function referredName(node: ts.Node): string {
  const name = ts.isTypeReferenceNode(node)
    ? node.typeName
    : ts.isImportTypeNode(node)
      ? node.qualifier
      : undefined;
  if (name === undefined) return '';
  return ts.isIdentifier(name) ? name.text : name.right.text;
}

function reference(name: string, given?: ts.TypeNode[]): ts.TypeReferenceNode {
  return ts.factory.createTypeReferenceNode(name, given);
}

/** Private members are nobody's business. */
function isHidden(node: ts.Node): boolean {
  if (!ts.isClassElement(node)) return false;
  if (node.name !== undefined && ts.isPrivateIdentifier(node.name)) return true;
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0;
}

/** The type that a schema stands for. */
function schemaOutput(checker: ts.TypeChecker, node: ts.Node): ts.TypeNode | undefined {
  const facts = checker.getTypeAtLocation(node).getProperty('_zod');
  const output = facts && checker.getTypeOfSymbol(facts).getProperty('output');
  if (output === undefined) return undefined;
  return checker.typeToTypeNode(checker.getTypeOfSymbol(output), undefined, typeFlags);
}
