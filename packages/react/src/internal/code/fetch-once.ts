/** Something that is fetched once; after a failure whoever asks next tries again. */
export interface FetchedOnce<T> {
  /** Undefined until it is here. */
  readonly value: T | undefined;
  readonly fetch: () => Promise<T>;
}

/** Remembers what `load` gave, and one load on its way for all who ask meanwhile. */
export function fetchOnce<T>(load: () => Promise<T>): FetchedOnce<T> {
  let value: T | undefined;
  let loading: Promise<T> | undefined;

  async function keep(): Promise<T> {
    try {
      value = await load();
      return value;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }
  return {
    get value() {
      return value;
    },
    fetch: () => (loading ??= keep()),
  };
}
