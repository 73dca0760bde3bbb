// Shapes of types as text: one order for what has none, and names for what is told elsewhere.

import ts from 'typescript';

const printer = ts.createPrinter({ removeComments: true });
const nowhere = ts.createSourceFile('nowhere.d.ts', '', ts.ScriptTarget.ES2022);

/** Source text of a node, without what depends on where it was declared. */
export function textOf(node: ts.Node, file: ts.SourceFile = nowhere): string {
  return printer
    .printNode(ts.EmitHint.Unspecified, node, file)
    .replaceAll(/import\("[^"]*"\)\./g, '')
    .replaceAll(/^((export|declare) )+/gm, '')
    .replaceAll(/"([^"'\\\n]*)"/g, "'$1'")
    .replaceAll('    ', '  ');
}

/**
 * With the literals of unions sorted: compilers put them into the order in which they met them,
 * which is nobody's intention.
 */
export function normalised<T extends ts.Node>(node: T): T {
  const { transformed } = ts.transform<ts.Node>(node, [
    (context) => {
      const visit = (one: ts.Node): ts.Node => {
        const inner = ts.visitEachChild(one, visit, context);
        return ts.isUnionTypeNode(inner) ? sortedUnion(inner) : inner;
      };
      return visit;
    },
  ]);
  return transformed[0] as T;
}

function sortedUnion(node: ts.UnionTypeNode): ts.UnionTypeNode {
  const isText = (type: ts.TypeNode) =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal);
  const sorted = node.types.filter(isText).toSorted((a, b) => (literal(a) < literal(b) ? -1 : 1));
  if (sorted.length < 2) return node;
  return ts.factory.createUnionTypeNode([...sorted, ...node.types.filter((one) => !isText(one))]);
}

function literal(type: ts.TypeNode): string {
  return ((type as ts.LiteralTypeNode).literal as ts.StringLiteral).text;
}

/** Shapes that have a name among the exports. */
export class NamedShapes {
  readonly #names = new Map<string, string>();

  add(name: string, shape: ts.TypeNode): void {
    const text = textOf(shape);
    // What is shorter than a name is better told than named.
    if (text.length > 12 && !this.#names.has(text)) this.#names.set(text, name);
  }

  /** A shape by its name, or with names inside. */
  named(shape: ts.TypeNode): ts.TypeNode {
    const name = this.#names.get(textOf(shape));
    return name === undefined ? this.inside(shape) : ts.factory.createTypeReferenceNode(name);
  }

  /** With names for everything in it that has one. */
  inside<T extends ts.Node>(whole: T, file?: ts.SourceFile): T {
    const { transformed } = ts.transform<ts.Node>(whole, [
      (context) => (node) => {
        const visit = (one: ts.Node): ts.Node => {
          const canHaveName = ts.isTypeLiteralNode(one) || ts.isUnionTypeNode(one);
          const name = canHaveName ? this.#names.get(textOf(one, file)) : undefined;
          if (name !== undefined) return ts.factory.createTypeReferenceNode(name);
          return ts.visitEachChild(one, visit, context);
        };
        return ts.visitEachChild(node, visit, context);
      },
    ]);
    return transformed[0] as T;
  }
}
