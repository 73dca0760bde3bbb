import type { Currency, LedgerAccount, LedgerEntry, Money, ParsedOf } from '@portico/sdk/contract';
import type { PorticoContract, TrialBalance } from '@portico/sdk/contract';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault, invalid } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import {
  readEntry,
  selectBalances,
  selectEntries,
  sumEntries,
  type BalanceRow,
} from './ledger.store.ts';
import { post, type Posting } from './posting.ts';

type Ledger = PorticoContract['admin']['ledger'];

export async function listEntries(work: Work, input: ParsedOf<Ledger['entries']>) {
  const { cursor, limit, ...filters } = input;
  const after = cursor ? String(decodeCursor(input, cursor, ['string'])[0]) : undefined;
  const rows = await selectEntries(work, filters, { after, limit: limit + 1 });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return { data, nextCursor: last ? encodeCursor(input, [last.id]) : null };
}

/** What a partner's accounts hold in each currency: credits less debits, in minor units. */
export async function getBalances(
  work: Work,
  partnerId: string,
): Promise<Map<Currency, Partial<Record<LedgerAccount, number>>>> {
  const balances = new Map<Currency, Partial<Record<LedgerAccount, number>>>();
  for (const { currency, account, debits, credits } of await selectBalances(work, partnerId)) {
    const accounts = balances.get(currency) ?? {};
    accounts[account] = credits - debits;
    balances.set(currency, accounts);
  }
  return balances;
}

/** Without an instant it reads the kept balances, with one it adds the entries up to it. */
export async function drawTrialBalance(
  work: Work,
  { partnerId, at }: ParsedOf<Ledger['trialBalance']>,
): Promise<TrialBalance> {
  const rows = at
    ? await sumEntries(work, { partnerId, at })
    : await selectBalances(work, partnerId);
  return {
    at: at ?? work.clock.now().toISOString(),
    lines: rows.map(({ account, currency, debits, credits }) => ({
      account,
      currency,
      debits,
      credits,
      balance: credits - debits,
    })),
    balanced: isBalanced(rows),
  };
}

function isBalanced(rows: readonly BalanceRow[]): boolean {
  const sums = new Map<string, number>();
  for (const { currency, debits, credits } of rows) {
    sums.set(currency, (sums.get(currency) ?? 0) + debits - credits);
  }
  return [...sums.values()].every((sum) => sum === 0);
}

/** A fee is a debt of the partner until a payout is set against it. */
export function chargeFee(work: Work, input: ParsedOf<Ledger['chargeFee']>): Promise<LedgerEntry> {
  return postOnce(work, input, {
    key: `fee:${input.partnerId}:${input.kind}:${input.reference}`,
    debit: 'fees_receivable',
    credit: 'fee_income',
    memo: input.memo ?? input.kind,
  });
}

export function grantBudget(
  work: Work,
  input: ParsedOf<Ledger['grantBudget']>,
): Promise<LedgerEntry> {
  return postOnce(work, input, {
    key: `budget:${input.partnerId}:${input.reference}`,
    debit: 'marketing',
    credit: 'marketing_budget',
    memo: input.memo ?? null,
  });
}

/** The same key with the same amount is the same entry; with another amount it is a mistake. */
async function postOnce(
  work: Work,
  { partnerId, amount }: { partnerId: string; amount: Money },
  posting: Pick<Posting, 'key' | 'debit' | 'credit' | 'memo'>,
): Promise<LedgerEntry> {
  const subject = newId('fee', work.clock.now().getTime());
  await post(work, [{ ...posting, partnerId, ...amount, subject }]);
  const entry = await readEntry(work, posting.key);
  if (!entry) throw new Fault('internal');
  if (entry.amount.amount !== amount.amount || entry.amount.currency !== amount.currency) {
    throw invalid('/reference', 'Was used before with another amount.');
  }
  return entry;
}
