import type { Commission } from '@portico/sdk';

/** What a commission is called by. */
export type Named = Pick<Commission, 'customer' | 'note' | 'type'>;

/** Whom or what a commission came from: a customer, or what the program says it is for. */
export function subjectOf(
  { customer, note, type }: Named,
  t: (key: `type.${Commission['type']}`) => string,
): string {
  return customer?.name ?? note ?? t(`type.${type}`);
}
