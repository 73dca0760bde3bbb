import type { PartnerType } from '@portico/sdk';

/** What the program knows of tiers and kinds of partners. */
export interface Ladder {
  readonly tiers?: readonly { readonly key: string; readonly name: string }[];
  readonly partnerTypes?: readonly PartnerType[];
}

/** The name of a tier; its key where the program has not told one. */
export function tierName(ladder: Ladder | undefined, key: string): string {
  return ladder?.tiers?.find((tier) => tier.key === key)?.name ?? key;
}

/** Shares by tier in the order of the ladder; tiers that it does not know come last. */
export function inLadderOrder<T>(
  ladder: Ladder | undefined,
  shares: Readonly<Record<string, T>>,
): [key: string, share: T][] {
  const places = new Map(ladder?.tiers?.map(({ key }, index) => [key, index]));
  const placeOf = (key: string) => places.get(key) ?? places.size;
  return Object.entries(shares).toSorted(([a], [b]) => placeOf(a) - placeOf(b));
}
