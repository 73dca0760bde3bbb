/** Minor units of a currency. */
interface Amount<C extends string> {
  readonly amount: number;
  readonly currency: C;
}

/** One sum for each currency, in the order in which they come; different ones never add up. */
export function sumsOf<C extends string>(amounts: readonly Amount<C>[]): Amount<C>[] {
  const sums = new Map<C, number>();
  for (const { amount, currency } of amounts) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
