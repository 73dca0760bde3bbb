import type { CommissionType, Currency, Recalculation } from '@portico/sdk/contract';
import type { KeptPayment } from './recalculate.store.ts';

/** What one payment earned one partner by one kind of commission, and what it would have. */
export interface Comparison {
  payment: KeptPayment;
  partnerId: string;
  type: CommissionType;
  currency: Currency;
  before: number;
  after: number;
}

type Sums = { currency: Currency; before: number; after: number; change: number };

const differencesMax = 200;
const partnersMax = 1_000;

/** Adds comparisons up to a report. */
export class Comparing {
  payments = 0;
  truncated = false;
  readonly #totals = new Map<string, Sums>();
  readonly #partners = new Map<string, Sums & { partnerId: string }>();
  #differences: Comparison[] = [];

  add(one: Comparison): void {
    const { partnerId, currency } = one;
    addTo(this.#totals, currency, { currency }, one);
    addTo(this.#partners, `${partnerId} ${currency}`, { partnerId, currency }, one);
    if (one.before === one.after) return;
    this.#differences.push(one);
    // Only the largest are told; sorting now and then keeps memory flat.
    if (this.#differences.length > 20 * differencesMax) this.#keepLargest();
  }

  /** Partners that the report names. */
  partnerIds(): Set<string> {
    this.#keepLargest();
    const differing = this.#differences.map(({ partnerId }) => partnerId);
    return new Set([...this.#largestPartners().map(({ partnerId }) => partnerId), ...differing]);
  }

  report(names: ReadonlyMap<string, string>): Recalculation {
    const named = (id: string) => ({ id, name: names.get(id) ?? '' });
    this.#keepLargest();
    return {
      payments: this.payments,
      truncated: this.truncated,
      totals: [...this.#totals.values()].toSorted(byCurrency),
      byPartner: this.#largestPartners().map(({ partnerId, ...sums }) => ({
        partner: named(partnerId),
        ...sums,
      })),
      differences: this.#differences.map(({ payment, partnerId, ...one }) => ({
        paymentId: payment.id,
        partner: named(partnerId),
        customer: payment.customer,
        occurredAt: payment.occurredAt.toISOString(),
        ...one,
        change: one.after - one.before,
      })),
    };
  }

  #largestPartners(): (Sums & { partnerId: string })[] {
    return [...this.#partners.values()]
      .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
      .slice(0, partnersMax);
  }

  #keepLargest(): void {
    const size = ({ before, after }: Comparison) => Math.abs(after - before);
    this.#differences = this.#differences
      .toSorted((a, b) => size(b) - size(a))
      .slice(0, differencesMax);
  }
}

function addTo<T extends object>(
  sums: Map<string, Sums & T>,
  key: string,
  head: T & { currency: Currency },
  { before, after }: Comparison,
): void {
  const known = sums.get(key) ?? { ...head, before: 0, after: 0, change: 0 };
  known.before += before;
  known.after += after;
  known.change += after - before;
  sums.set(key, known);
}

function byCurrency(a: Sums, b: Sums): number {
  return a.currency < b.currency ? -1 : 1;
}
