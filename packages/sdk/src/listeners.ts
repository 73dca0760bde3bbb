/** Who wants to hear that something has changed. */
export interface Listeners {
  tell(): void;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export function createListeners(): Listeners {
  const all = new Set<() => void>();
  return {
    tell: () => all.forEach((listener) => listener()),
    subscribe(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
  };
}
