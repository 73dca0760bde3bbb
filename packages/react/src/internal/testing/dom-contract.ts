// What React and the widgets put there for themselves; nobody writes CSS against these.
const privateAxes = new Set(['data-index', 'data-filler', 'data-styled']);

/**
 * What hosts write CSS against, as text: every part with its elements and the values of its data
 * axes. Committed beside the widget, so that a change which would break them shows in review.
 */
export function contractOf(roots: readonly HTMLElement[]): string {
  const parts = new Map<string, Set<string>>();
  for (const root of roots) {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      for (const name of element.classList) {
        if (!name.startsWith('portico-')) continue;
        const known = parts.get(name) ?? new Set<string>();
        parts.set(name, known);
        for (const axis of axesOf(element)) known.add(axis);
      }
    }
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, axes]) => [`.${name}`, ...[...axes].sort().map((axis) => `  ${axis}`), ''])
    .join('\n');
}

function axesOf(element: Element): string[] {
  return [...element.attributes]
    .filter(({ name }) => name.startsWith('data-') && !privateAxes.has(name))
    .map(({ name, value }) => (value === '' ? `[${name}]` : `[${name}='${value}']`));
}
