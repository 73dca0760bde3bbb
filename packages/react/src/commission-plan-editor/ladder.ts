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
