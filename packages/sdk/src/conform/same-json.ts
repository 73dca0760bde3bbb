/** Equal as JSON: the order of fields says nothing. */
export function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** Where the second lacks something of the first, or says otherwise; it may say more. */
export function firstDifference(
  wanted: unknown,
  found: unknown,
  ignored: ReadonlySet<string>,
  pointer = '',
): { pointer: string; expected: string; got: string } | undefined {
  if (typeof wanted !== 'object' || wanted === null || typeof found !== 'object' || !found) {
    if (sameJson(wanted, found)) return undefined;
    return { pointer, expected: show(wanted), got: show(found) };
  }
  for (const [key, value] of Object.entries(wanted)) {
    // Below `properties` and `schemas`, a word is the name of a field.
    const isName = /\/(properties|schemas)$/.test(pointer);
    if (ignored.has(key) && !isName) continue;
    const here = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const other = (found as Record<string, unknown>)[key];
    const difference = firstDifference(value, other, ignored, here);
    if (difference) return difference;
  }
  return undefined;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);
}
