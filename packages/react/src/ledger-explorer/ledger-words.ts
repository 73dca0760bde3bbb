import type { LedgerAccount, LedgerEntry } from '@portico/sdk/contract';
import type { ledgerExplorer } from '../locales/en/ledger-explorer.ts';

type Key = keyof (typeof ledgerExplorer)['messages'];

// Written out: the contract's own list comes with a schema library. The type keeps it whole.
const order: Readonly<Record<LedgerAccount, number>> = {
  expense: 0,
  held: 1,
  payable: 2,
  in_transit: 3,
  paid: 4,
  tax_withheld: 5,
  fees_receivable: 6,
  fee_income: 7,
  marketing: 8,
  marketing_budget: 9,
};

/** Every account, in the order in which money passes through them. */
export const accounts = Object.keys(order) as LedgerAccount[];

/** Whether an account comes before another one. */
export function byAccount(a: { account: LedgerAccount }, b: { account: LedgerAccount }): number {
  return (order[a.account] ?? accounts.length) - (order[b.account] ?? accounts.length);
}

const moves = {
  'expense held': 'what.earned',
  'expense payable': 'what.earnedPayable',
  'held payable': 'what.approved',
  'payable held': 'what.heldAgain',
  'held expense': 'what.takenBack',
  'payable expense': 'what.takenBack',
  'payable in_transit': 'what.paidOut',
  'in_transit paid': 'what.arrived',
  'in_transit payable': 'what.returned',
  'paid payable': 'what.returned',
  'payable tax_withheld': 'what.withheld',
  'fees_receivable fee_income': 'what.feeCharged',
  'payable fees_receivable': 'what.feeSet',
  'marketing marketing_budget': 'what.budgetGranted',
} as const satisfies Record<string, Key>;

/** What a transfer between two accounts means, in plain words. */
export function whatHappened({ debit, credit }: Pick<LedgerEntry, 'debit' | 'credit'>) {
  const move = `${debit} ${credit}`;
  return move in moves ? moves[move as keyof typeof moves] : 'what.moved';
}
