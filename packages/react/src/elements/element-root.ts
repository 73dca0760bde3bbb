const sheets = new Map<string, CSSStyleSheet>();

/**
 * A shadow root that gives its element a box that a host's CSS can change. The sheet is made by
 * script, which a strict content security policy allows without a nonce.
 */
export function makeRoot(element: HTMLElement, display: 'block' | 'contents'): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  if ('adoptedStyleSheets' in root) root.adoptedStyleSheets = [sheetFor(display)];
  return root;
}

function sheetFor(display: string): CSSStyleSheet {
  const known = sheets.get(display);
  if (known !== undefined) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{display:${display}}:host([hidden]){display:none}`);
  sheets.set(display, sheet);
  return sheet;
}
