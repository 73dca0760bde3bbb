import type {
  CommissionDetail,
  CommissionSort,
  CommissionStatus,
  CommissionType,
} from '../../contract/commissions.ts';
import type { Currency } from '../../contract/money.ts';
import { compare, type CommissionRow, type CommissionSource } from '../commission-source.ts';
import { rowOf } from '../commission-source.ts';

/** The filters of `commissions.list`. */
export interface CommissionFilters {
  status?: CommissionStatus[] | undefined;
  type?: CommissionType[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  minAmount?: number | undefined;
  maxAmount?: number | undefined;
  currency?: Currency | undefined;
  customer?: string | undefined;
}

/** A commission that is made when it is looked at. */
export interface Entry {
  row: CommissionRow;
  read(): CommissionDetail;
}

type Totals = {
  currency: Currency;
  pending: number;
  approved: number;
  paid: number;
  earned: number;
};

/** All commissions of the fake's partner: those it began with and those that came later. */
export class Ledger {
  readonly #source: CommissionSource;
  #added: CommissionDetail[] = [];
  #began: Entry[] | undefined;
  readonly #changed = new Map<string, CommissionDetail>();
  readonly #known = new Map<string, Entry[]>();

  constructor(source: CommissionSource) {
    this.#source = source;
  }

  /** Adds a commission, or puts a newer state in the place of an old one. */
  put(commission: CommissionDetail): void {
    this.#known.clear();
    if (this.#added.some(({ id }) => id === commission.id)) {
      this.#added = this.#added.map((one) => (one.id === commission.id ? commission : one));
    } else if (this.find(commission.id)) this.#changed.set(commission.id, commission);
    else this.#added = [commission, ...this.#added];
  }

  find(id: string): CommissionDetail | undefined {
    return this.#all()
      .find(({ row }) => row.id === id)
      ?.read();
  }

  findByPayment(paymentId: string): CommissionDetail[] {
    return this.#added.filter(({ payment }) => payment?.id === paymentId);
  }

  /** What the filters let through, sorted; remembered until something changes. */
  list(filters: CommissionFilters, sort: CommissionSort): Entry[] {
    const key = JSON.stringify([filters, sort]);
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#all().filter(({ row }) => passes(row, filters));
    const entries = sort === '-occurredAt' && !this.#added.length ? found : sorted(found, sort);
    this.#known.set(key, entries);
    return entries;
  }

  totals(filters: CommissionFilters): { count: number; totals: Totals[] } {
    const entries = this.list(filters, '-occurredAt');
    const sums = new Map<Currency, Totals>();
    for (const { row } of entries) {
      const { currency, status, amount } = row;
      const sum = sums.get(currency) ?? { currency, pending: 0, approved: 0, paid: 0, earned: 0 };
      if (status === 'pending' || status === 'held') sum.pending += amount;
      if (status === 'approved') sum.approved += amount;
      if (status === 'paid') sum.paid += amount;
      if (status !== 'cancelled') sum.earned += amount;
      sums.set(currency, sum);
    }
    const totals = [...sums.values()].sort((a, b) => compare(a.currency, b.currency));
    return { count: entries.length, totals };
  }

  #all(): Entry[] {
    this.#began ??= Array.from({ length: this.#source.count }, (_, index) => ({
      row: this.#source.row(index),
      read: () => this.#source.at(index),
    }));
    const began = this.#changed.size
      ? this.#began.map((entry) => this.#newest(entry))
      : this.#began;
    return this.#added.length ? [...this.#added.map(entryOf), ...began] : began;
  }

  #newest(entry: Entry): Entry {
    const changed = this.#changed.get(entry.row.id);
    return changed ? entryOf(changed) : entry;
  }
}

function entryOf(commission: CommissionDetail): Entry {
  return { row: rowOf(commission), read: () => commission };
}

function passes(row: CommissionRow, by: CommissionFilters): boolean {
  return (
    (!by.status?.length || by.status.includes(row.status)) &&
    (!by.type?.length || by.type.includes(row.type)) &&
    (by.from === undefined || Date.parse(row.occurredAt) >= Date.parse(by.from)) &&
    (by.to === undefined || Date.parse(row.occurredAt) < Date.parse(by.to)) &&
    (by.minAmount === undefined || row.amount >= by.minAmount) &&
    (by.maxAmount === undefined || row.amount <= by.maxAmount) &&
    (by.currency === undefined || row.currency === by.currency) &&
    (!by.customer || row.customer.toLowerCase().includes(by.customer.toLowerCase()))
  );
}

function sorted(entries: Entry[], sort: CommissionSort): Entry[] {
  const down = sort.startsWith('-') ? -1 : 1;
  const field = sort.endsWith('amount') ? 'amount' : 'occurredAt';
  const order = ({ row: a }: Entry, { row: b }: Entry) =>
    down * (compare(a[field], b[field]) || compare(a.id, b.id));
  return entries.slice().sort(order);
}
