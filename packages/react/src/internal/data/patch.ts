import { fetchOnce } from '../code/index.ts';

type Patches = typeof import('./patches.ts');

const patches = fetchOnce(() => import('./patches.ts'));

/** Fetches what writes into the cache; called together with the first question. */
export function preloadPatches(): void {
  patches.fetch().catch(() => {});
}

/**
 * Writes what an action does into the cache: at once where the file is here, as it is soon after
 * the first question. Where it cannot be had, the next answer of the server shows the outcome.
 */
export function patch<T>(write: (patches: Patches) => T): T | Promise<T | undefined> {
  if (patches.value !== undefined) return write(patches.value);
  return patches.fetch().then(write, () => undefined);
}
