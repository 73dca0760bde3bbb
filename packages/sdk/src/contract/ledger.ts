import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { currency, money, positiveMoney } from './money.ts';
import { pageOf, pageQuery } from './page.ts';
import { text } from './text.ts';
import { instant } from './time.ts';

/**
 * The accounts of a program. Those of a partner exist once per partner and currency.
 *
 * - `expense`: what commissions cost the program.
 * - `held`: earned by a partner, not approved yet. `payable`: approved. `in_transit`: in a payout
 *   that is under way. `paid`: has reached the partner.
 * - `tax_withheld`: kept back for the tax office. `fees_receivable`: fees that a partner owes;
 *   `fee_income`: what the program earns by them.
 * - `marketing`: what co-marketing costs; `marketing_budget`: what of it a partner may still spend.
 */
export const ledgerAccounts = [
  'expense',
  'held',
  'payable',
  'in_transit',
  'paid',
  'tax_withheld',
  'fees_receivable',
  'fee_income',
  'marketing',
  'marketing_budget',
] as const;
/** An account of the books. */
export const ledgerAccount = z.enum(ledgerAccounts);
/** An account of the books. */
export type LedgerAccount = z.infer<typeof ledgerAccount>;

/** Money that moved from one account to another: balanced by its shape, never changed. */
export const ledgerEntry = z.object({
  id: id('entry'),
  /** Says what happened and to what; posting it twice is posting it once. */
  key: z.string(),
  debit: ledgerAccount,
  credit: ledgerAccount,
  partnerId: id('partner').nullable(),
  /** More than zero. */
  amount: money,
  /** The id of the commission, payout or fee that moved it. */
  subject: z.string(),
  memo: z.string().nullable(),
  postedAt: instant,
});
/** A transfer between two accounts of the books. */
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** One account in one currency. */
export const trialBalanceLine = z.object({
  account: ledgerAccount,
  currency,
  /** Minor units. */
  debits: z.number().int(),
  credits: z.number().int(),
  /** Credits less debits: what the program owes, where it is positive. */
  balance: z.number().int(),
});
/** One account in one currency. */
export type TrialBalanceLine = z.infer<typeof trialBalanceLine>;

/** All accounts of the books at one time; debits and credits are the same. */
export const trialBalance = z.object({
  at: instant,
  lines: z.array(trialBalanceLine),
  /** Debits equal credits in each currency, and every total agrees with what it is made of. */
  balanced: z.boolean(),
});
/** All accounts of the books at one time; debits and credits are the same. */
export type TrialBalance = z.infer<typeof trialBalance>;

/** What two books say of the same money; a difference of one minor unit is an alarm. */
export const reconciliation = z.object({
  checkedAt: instant.nullable(),
  differences: z.array(
    z.object({
      check: z.enum([
        'commissions_and_ledger',
        'payouts_and_ledger',
        'balances_and_entries',
        'commissions_and_payouts',
      ]),
      partnerId: id('partner').nullable(),
      currency,
      expected: z.number().int(),
      found: z.number().int(),
    }),
  ),
});
/** Whether the books agree with everything that they are kept for. */
export type Reconciliation = z.infer<typeof reconciliation>;

/** What a partner may be charged for. */
export const feeKind = z.enum(['setup', 'licence', 'card_product', 'support']);
/** What a partner may be charged for. */
export type FeeKind = z.infer<typeof feeKind>;

/** The books, for staff. */
export const adminLedger = {
  /** Entries, newest first. */
  entries: endpoint({
    method: 'GET',
    path: '/admin/ledger/entries',
    credentials: ['secret', 'staff'],
    scope: 'ledger:read',
    kind: 'page',
    summary: 'List ledger entries',
    input: z.strictObject({
      ...pageQuery,
      /** On either side. */
      account: ledgerAccount.optional(),
      partnerId: id('partner').optional(),
      currency: currency.optional(),
      subject: z.string().max(60).optional(),
      from: instant.optional(),
      to: instant.optional(),
    }),
    output: pageOf(ledgerEntry),
  }),

  /** Every account's debits, credits and balance per currency. */
  trialBalance: endpoint({
    method: 'GET',
    path: '/admin/ledger/trial-balance',
    credentials: ['secret', 'staff'],
    scope: 'ledger:read',
    summary: 'Draw up a trial balance',
    input: z.strictObject({ partnerId: id('partner').optional(), at: instant.optional() }),
    output: trialBalance,
  }),

  /** The result of the latest nightly comparison of commissions, payouts and ledger. */
  reconciliation: endpoint({
    method: 'GET',
    path: '/admin/ledger/reconciliation',
    credentials: ['secret', 'staff'],
    scope: 'ledger:read',
    summary: 'Read the latest reconciliation',
    input: z.strictObject({}),
    output: reconciliation,
  }),

  /** Charges a fee to a partner, such as a licence; later payouts are set against it. */
  chargeFee: endpoint({
    method: 'POST',
    path: '/admin/ledger/fees',
    credentials: ['secret', 'staff'],
    scope: 'payouts:run',
    status: 201,
    summary: 'Charge a fee',
    input: z.strictObject({
      partnerId: id('partner'),
      kind: feeKind,
      amount: positiveMoney,
      /** For what time or thing, for example `2026-11`: the same fee is charged once. */
      reference: z.string().regex(/^[\w.:-]{1,60}$/),
      memo: text(200).optional(),
    }),
    output: ledgerEntry,
  }),

  /** Grants a partner a co-marketing budget. */
  grantBudget: endpoint({
    method: 'POST',
    path: '/admin/ledger/budgets',
    credentials: ['secret', 'staff'],
    scope: 'payouts:run',
    status: 201,
    summary: 'Grant a co-marketing budget',
    input: z.strictObject({
      partnerId: id('partner'),
      amount: positiveMoney,
      /** For what time, for example `2026-Q4`: the same budget is granted once. */
      reference: z.string().regex(/^[\w.:-]{1,60}$/),
      memo: text(200).optional(),
    }),
    output: ledgerEntry,
  }),
};
