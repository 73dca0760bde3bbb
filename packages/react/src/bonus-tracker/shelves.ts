import type { Bonus } from '@portico/sdk';

/** Where a bonus stands for the partner; a running one is open for a time. */
export type ShelfName = 'running' | 'in_reach' | 'upcoming' | 'reached' | 'ended';

/** Bonuses of one kind of standing. */
export interface Shelf {
  readonly name: ShelfName;
  readonly bonuses: readonly Bonus[];
}

const order: readonly ShelfName[] = ['running', 'in_reach', 'upcoming', 'reached', 'ended'];

/** Bonuses by where they stand; what can be acted on first, what ends soonest before the rest. */
export function shelvesOf(bonuses: readonly Bonus[]): Shelf[] {
  return order
    .map((name) => ({ name, bonuses: bonuses.filter((one) => shelfOf(one) === name).sort(sooner) }))
    .filter((shelf) => shelf.bonuses.length > 0);
}

function shelfOf({ status, endsAt }: Bonus): ShelfName {
  return status === 'in_reach' && endsAt !== null ? 'running' : status;
}

/** By its end, then by how much of it is done. */
function sooner(a: Bonus, b: Bonus): number {
  if (a.endsAt !== b.endsAt) return (a.endsAt ?? '9') < (b.endsAt ?? '9') ? -1 : 1;
  return shareOf(b) - shareOf(a);
}

/** How much of a bonus is done, from 0 to 1. */
export function shareOf({ progress }: Bonus): number {
  if (progress === null || progress.target <= 0) return 0;
  return Math.max(0, Math.min(1, progress.value / progress.target));
}
