import type { Currency } from '../../contract/money.ts';
import type { LedgerEntry, TrialBalance, TrialBalanceLine } from '../../contract/ledger.ts';
import type { PlanVersion } from '../../contract/plans.ts';
import { checkPlan } from '../../engine/index.ts';
import { entriesOf } from '../fixtures/books.ts';
import { planTermsOf } from '../fixtures/plans.ts';
import { planFrom, recalculate } from './answer-admin-commissions.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';

type Admin = Answers['admin'];

export function answerPlans(desk: Desk): Admin['plans'] {
  const { state } = desk;
  const problemsOf = (terms: PlanVersion['terms']) => {
    const tiers = state.program.tiers.map(({ key }) => key);
    return checkPlan(terms, { tiers, partnerTypes: state.program.partnerTypes }).map(
      ({ pointer, code }) => ({
        ...{ pointer, code, message: `${code.replaceAll('_', ' ')}.` },
        severity: code.startsWith('unknown') ? ('warning' as const) : ('error' as const),
      }),
    );
  };
  const isWrong = (terms: PlanVersion['terms']) =>
    problemsOf(terms).some(({ severity }) => severity === 'error');
  return {
    list: async () => ({ data: state.planVersions }),
    presets: async () => ({
      data: Object.entries(planTermsOf).map(([key, terms]) => ({
        ...{ key, name: `${key[0]!.toUpperCase()}${key.slice(1)}` },
        terms: structuredClone(terms) as unknown as PlanVersion['terms'],
      })),
    }),
    async publish({ terms, effectiveFrom, note, basedOn }) {
      const [latest] = state.planVersions;
      if (latest && latest.version !== basedOn) throw new Fault('state_conflict');
      if (isWrong(terms))
        throw new Fault('plan_invalid', { meta: { problems: problemsOf(terms) } });
      const at = state.now();
      const made: PlanVersion = {
        ...{ id: state.newId('plan'), version: basedOn + 1, terms, note: note ?? null },
        status: effectiveFrom && effectiveFrom > at ? 'scheduled' : 'in_force',
        ...{ effectiveFrom: effectiveFrom ?? at, createdAt: at, used: false },
      };
      state.planVersions = [made, ...state.planVersions];
      return made;
    },
    async withdraw({ id }) {
      const found = state.planVersions.find((one) => one.id === id);
      if (!found) throw new Fault('not_found');
      if (found.status !== 'scheduled' || found.used) throw new Fault('state_conflict');
      state.planVersions = state.planVersions.filter((one) => one !== found);
      return found;
    },
    async dryRun({ terms, month }) {
      const from = `${month}-01T00:00:00.000Z`;
      const end = new Date(from);
      end.setUTCMonth(end.getUTCMonth() + 1);
      const problems = problemsOf(terms);
      if (isWrong(terms)) return { problems, report: null };
      const period = { from, to: end.toISOString() };
      return { problems, report: recalculate(desk, planFrom(terms), period) };
    },
  };
}

export function answerExchangeRates({ state }: Desk): Admin['exchangeRates'] {
  return {
    list: async () => ({ data: state.exchangeRates }),
    async record({ rates }) {
      const isNew = rates.filter(
        (rate) =>
          !state.exchangeRates.some(
            ({ from, to, date }) => from === rate.from && to === rate.to && date === rate.date,
          ),
      );
      state.exchangeRates = [...isNew, ...state.exchangeRates];
      return { recorded: isNew.length, released: 0, at: state.now() };
    },
  };
}

export function answerAudit({ state }: Desk): Admin['audit'] {
  return {
    async list({ cursor, limit, ...bound }) {
      const { subject, partnerId, action } = bound;
      const found = state.audit.filter(
        (one) =>
          (subject === undefined || one.subject === subject) &&
          (partnerId === undefined || one.partnerId === partnerId) &&
          (action === undefined || one.action === action),
      );
      return pageThrough(found, { cursor, limit, bound, keyOf: ({ id }) => id });
    },
  };
}

/** Fees and budgets move money that no commission stands behind. */
const fees = { debit: 'fees_receivable', credit: 'fee_income' } as const;
const budgets = { debit: 'marketing', credit: 'marketing_budget' } as const;

export function answerLedger(desk: Desk): Admin['ledger'] {
  const { state } = desk;
  const posted: LedgerEntry[] = [];
  const all = () => [...posted, ...bookedEntries(desk)];
  const post = (
    sides: typeof fees | typeof budgets,
    given: { partnerId: string; amount: LedgerEntry['amount']; memo?: string | undefined },
    key: string,
  ): LedgerEntry => {
    if (!state.ledgers.has(given.partnerId)) throw new Fault('not_found');
    const known = posted.find((one) => one.key === key);
    if (known) return known;
    const { partnerId, amount, memo } = given;
    const entry = { ...sides, key, partnerId, amount, memo: memo ?? null, postedAt: state.now() };
    const made = { ...entry, id: state.newId('entry'), subject: state.newId('fee') };
    posted.unshift(made);
    return made;
  };
  return {
    async entries({ cursor, limit, ...bound }) {
      const found = all().filter((entry) => passes(entry, bound));
      return pageThrough(found, { cursor, limit, bound, keyOf: ({ id }) => id });
    },
    async trialBalance({ partnerId, at = state.now() }) {
      const found = all().filter((entry) => passes(entry, { partnerId, to: at }));
      return trialBalanceOf(found, at);
    },
    reconciliation: async () => ({ checkedAt: state.now(), differences: [] }),
    chargeFee: async ({ kind, reference, ...given }) =>
      post(fees, given, `fee:${given.partnerId}:${kind}:${reference}`),
    grantBudget: async ({ reference, ...given }) =>
      post(budgets, given, `budget:${given.partnerId}:${reference}`),
  };
}

function bookedEntries({ state }: Desk): LedgerEntry[] {
  let number = 0;
  const entries = [...state.ledgers].flatMap(([partnerId, ledger]) =>
    ledger.list({}, '-occurredAt').flatMap((entry) => {
      number += 1;
      return entriesOf(entry.read(), partnerId, number).reverse();
    }),
  );
  return entries.sort((a, b) => (a.postedAt < b.postedAt ? 1 : a.postedAt > b.postedAt ? -1 : 0));
}

interface Wanted {
  account?: LedgerEntry['debit'] | undefined;
  partnerId?: string | undefined;
  currency?: Currency | undefined;
  subject?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

function passes(entry: LedgerEntry, by: Wanted): boolean {
  return (
    (!by.account || entry.debit === by.account || entry.credit === by.account) &&
    (!by.partnerId || entry.partnerId === by.partnerId) &&
    (!by.currency || entry.amount.currency === by.currency) &&
    (!by.subject || entry.subject === by.subject) &&
    (!by.from || entry.postedAt >= by.from) &&
    (!by.to || entry.postedAt < by.to)
  );
}

function trialBalanceOf(entries: readonly LedgerEntry[], at: string): TrialBalance {
  const lines = new Map<string, TrialBalanceLine>();
  for (const { debit, credit, amount } of entries) {
    const { amount: value, currency } = amount;
    for (const [account, side] of [
      [debit, 'debits'],
      [credit, 'credits'],
    ] as const) {
      const key = `${currency} ${account}`;
      const line = lines.get(key) ?? { account, currency, debits: 0, credits: 0, balance: 0 };
      line[side] += value;
      line.balance = line.credits - line.debits;
      lines.set(key, line);
    }
  }
  return { at, lines: [...lines.values()], balanced: true };
}
