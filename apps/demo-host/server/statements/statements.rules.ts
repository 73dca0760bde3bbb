import type { Currency, LedgerAccount, StatementTotal } from '@portico/sdk/contract';
import { decimal, moneyOf } from '../payouts/index.ts';

/** A calendar month in UTC: `2026-11`, from its first instant until just before the next one's. */
export interface Month {
  name: string;
  from: Date;
  to: Date;
}

export function monthAt(at: Date): Month {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  const from = new Date(Date.UTC(year, month, 1));
  return { name: from.toISOString().slice(0, 7), from, to: new Date(Date.UTC(year, month + 1, 1)) };
}

/** Longer than any transaction that began in the month may still be running. */
const settlingMs = 6 * 3_600_000;

/** The months from a program's beginning that are over for good, oldest first. */
export function monthsOver({ since, now }: { since: Date; now: Date }): Month[] {
  const months: Month[] = [];
  for (let one = monthAt(since); one.to.getTime() + settlingMs <= now.getTime();) {
    months.push(one);
    one = monthAt(one.to);
  }
  return months;
}

/** The partner's own accounts, in the order in which money goes through them. */
export const statedAccounts = [
  'held',
  'payable',
  'in_transit',
  'paid',
  'tax_withheld',
  'fees_receivable',
  'marketing_budget',
] as const satisfies readonly LedgerAccount[];
export type StatedAccount = (typeof statedAccounts)[number];

function isStated(account: LedgerAccount): account is StatedAccount {
  return (statedAccounts as readonly LedgerAccount[]).includes(account);
}

/** A ledger entry of a partner, as statements read it. */
export interface StatedEntry {
  id: string;
  at: Date;
  debit: LedgerAccount;
  credit: LedgerAccount;
  /** Minor units. */
  amount: number;
  currency: Currency;
  subject: string;
  memo: string | null;
}

/** One account in one currency over the month, in minor units: credits less debits. */
export interface Turnover {
  currency: Currency;
  account: LedgerAccount;
  opening: number;
  closing: number;
}

/** What an entry does to the partner's own accounts. */
export function legsOf({ debit, credit, amount }: StatedEntry) {
  return [
    { account: debit, change: -amount },
    { account: credit, change: amount },
  ].filter((leg): leg is { account: StatedAccount; change: number } => isStated(leg.account));
}

/** The turnovers of the partner's own accounts in which there is or was something, in order. */
export function statedTurnovers(turnovers: readonly Turnover[]) {
  return turnovers
    .filter(
      (one): one is Turnover & { account: StatedAccount } =>
        isStated(one.account) && (one.opening !== 0 || one.closing !== 0),
    )
    .toSorted(
      (a, b) =>
        (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0) ||
        statedAccounts.indexOf(a.account) - statedAccounts.indexOf(b.account),
    );
}

export function totalsOf(turnovers: readonly Turnover[]): StatementTotal[] {
  const currencies = [...new Set(turnovers.map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) => {
    const of = (account: LedgerAccount) =>
      turnovers.find((one) => one.currency === currency && one.account === account);
    const change = (account: LedgerAccount) => {
      const { opening = 0, closing = 0 } = of(account) ?? {};
      return closing - opening;
    };
    return {
      currency,
      // What came out of the program's expense, as the partner sees it.
      earned: moneyOf(0 - change('expense'), currency),
      paid: moneyOf(change('paid'), currency),
      payable: moneyOf(of('payable')?.closing ?? 0, currency),
    };
  });
}

/** Minor units as a decimal number with its currency: `-12.50 USD`. */
export function amountOf(amount: number, currency: Currency): string {
  return `${decimal(moneyOf(amount, currency))} ${currency}`;
}
