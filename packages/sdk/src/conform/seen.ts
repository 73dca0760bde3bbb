const idPattern = /^([a-z]{2})_[0-9a-hjkmnp-tv-z]{26}$/;

/** Ids that somebody was shown, by prefix, and which stood inside which. */
export class Seen {
  readonly #byPrefix = new Map<string, Set<string>>();
  readonly #inside = new Map<string, Set<string>>();

  /** Walks through an answer. */
  add(value: unknown, owners: readonly string[] = []): void {
    if (typeof value === 'string') return this.#note(value, owners);
    if (typeof value !== 'object' || value === null) return;
    const { id } = value as { id?: unknown };
    const within = typeof id === 'string' && idPattern.test(id) ? [...owners, id] : owners;
    for (const inner of Object.values(value)) this.add(inner, within);
  }

  #note(text: string, owners: readonly string[]): void {
    const prefix = idPattern.exec(text)?.[1];
    if (!prefix) return;
    const known = this.#byPrefix.get(prefix) ?? new Set();
    this.#byPrefix.set(prefix, known.add(text));
    for (const owner of owners.filter((one) => one !== text)) {
      const inside = this.#inside.get(owner) ?? new Set();
      this.#inside.set(owner, inside.add(text));
    }
  }

  has(id: string): boolean {
    return this.#byPrefix.get(id.slice(0, 2))?.has(id) ?? false;
  }

  all(): string[] {
    return [...this.#byPrefix.values()].flatMap((ids) => [...ids]);
  }

  /** Values for a path: the first id of its kind, each further one from inside it. */
  paths(inPath: readonly { name: string; prefix: string }[]): Record<string, string>[] {
    const [first, ...others] = inPath;
    if (!first) return [{}];
    const starts = [...(this.#byPrefix.get(first.prefix) ?? [])];
    return starts.flatMap((id) => {
      let ways: Record<string, string>[] = [{ [first.name]: id }];
      for (const { name, prefix } of others) {
        const inner = [...(this.#inside.get(id) ?? [])].filter((one) => one.startsWith(prefix));
        ways = ways.flatMap((way) => inner.map((one) => ({ ...way, [name]: one })));
      }
      return ways;
    });
  }
}
