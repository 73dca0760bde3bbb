import { checkMinorUnits, factorOf } from './factor.ts';
import type { Facts, ItemFacts } from './facts.ts';
import type { Line, Move } from './move.ts';
import { split } from './split.ts';

/** The line items of a payment, or the payment as its only line. */
export function linesOf(facts: Facts): Line[] {
  const { amount, kind, product = null, items } = facts.payment;
  checkMinorUnits(amount, 'A payment');
  if (!items || items.length === 0) {
    return [{ facts, item: null, amount, kind, product, opening: null }];
  }
  checkSum(amount, items);
  return items.map((item, index) => ({
    facts,
    item: index,
    amount: item.amount,
    kind: item.kind ?? kind,
    product: item.product,
    opening: openingOf(item, index),
  }));
}

function checkSum(amount: number, items: readonly ItemFacts[]): void {
  let sum = 0n;
  for (const item of items) {
    checkMinorUnits(item.amount, 'A line item');
    sum += BigInt(item.amount);
  }
  if (sum === BigInt(amount)) return;
  throw new RangeError(`Line items add up to ${sum}, the payment is ${amount} minor units.`);
}

function openingOf({ amount, product }: ItemFacts, item: number): Move {
  return { kind: 'item', by: factorOf(String(amount)), facts: () => ({ item, product }) };
}

/** A line item's part of a minimum that is for the whole payment. */
export function minimumShare(minimum: number, { facts, item }: Line): number {
  const { items } = facts.payment;
  if (item === null || !items) return minimum;
  // A discount has no part in it.
  return split(
    minimum,
    items.map(({ amount }) => Math.max(0, amount)),
  )[item]!;
}
