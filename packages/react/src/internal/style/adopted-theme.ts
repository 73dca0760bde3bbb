import { layerOrder } from '@portico/theme';

/** A rule that is in force as long as somebody needs it. */
interface Adopted {
  readonly sheet: CSSStyleSheet;
  users: number;
}

// A shadow root has rules of its own; a page may hold many.
const adoptedBy = new WeakMap<DocumentOrShadowRoot, Map<string, Adopted>>();

/** The class under which a theme's rule stands: the same on a server and in the browser. */
export function themeClass(declarations: string): string | undefined {
  if (declarations === '') return undefined;
  let hash = 0x811c9dc5;
  for (const character of declarations) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `_portico-theme-${(hash >>> 0).toString(36)}`;
}

/** Adds a theme's rule to the page or shadow root around an element; undone by what it gives. */
export function adoptTheme(element: Element, declarations: string): () => void {
  const scope = element.getRootNode() as Node & Partial<DocumentOrShadowRoot>;
  const view = element.ownerDocument.defaultView;
  const name = themeClass(declarations);
  // Outside of browsers there may be neither; the element is there all the same.
  if (name === undefined || view === null || !adopts(scope)) return () => {};
  const known = adoptedBy.get(scope) ?? new Map<string, Adopted>();
  adoptedBy.set(scope, known);
  const adopted = known.get(name) ?? { sheet: sheetFor(view, name, declarations), users: 0 };
  if (adopted.users === 0) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, adopted.sheet];
  adopted.users += 1;
  known.set(name, adopted);
  return () => {
    adopted.users -= 1;
    if (adopted.users > 0) return;
    known.delete(name);
    scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== adopted.sheet);
  };
}

function adopts(scope: Node & Partial<DocumentOrShadowRoot>): scope is Node & DocumentOrShadowRoot {
  return scope.adoptedStyleSheets !== undefined;
}

/** Sheets belong to the window of their page, which is another one in a pop-up. */
function sheetFor(view: Window, name: string, declarations: string): CSSStyleSheet {
  const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(`${layerOrder}@layer portico.theme{.${name}{${declarations}}}`);
  return sheet;
}
