import type { Money } from '@portico/sdk';

/** What customers paid; a real host has this in its database. */
export interface OrderBook {
  keep(paymentId: string, amount: Money): void;
  find(paymentId: string): Money | undefined;
}

const largestBook = 5_000;

/** Remembers the newest payments, for as long as the process lives. */
export function createOrderBook(): OrderBook {
  const orders = new Map<string, Money>();
  return {
    keep(paymentId, amount) {
      orders.set(paymentId, amount);
      const [oldest] = orders.keys();
      if (orders.size > largestBook && oldest !== undefined) orders.delete(oldest);
    },
    find: (paymentId) => orders.get(paymentId),
  };
}
