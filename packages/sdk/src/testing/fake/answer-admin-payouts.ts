import type { PayoutPreviewLine, PayoutRun, StaffPayout } from '../../contract/payout-runs.ts';
import type { PayoutStatus } from '../../contract/payouts.ts';
import { blockersOf, pay, toPayout } from './answer-payouts.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';
import { runFile } from './payout-files.ts';
import type { FakeState } from './state.ts';

export function answerAdminPayouts(desk: Desk): Answers['admin']['payouts'] {
  const { state } = desk;
  const findRun = (id: string): PayoutRun => {
    const run = state.payouts.runs.find((one) => one.id === id);
    if (!run) throw new Fault('not_found');
    return run;
  };
  return {
    async list({ cursor, limit, status, partnerId, runId }) {
      const found = state.payouts.payouts.filter(
        (one) =>
          (!status?.length || status.includes(one.status)) &&
          (!partnerId || one.partner.id === partnerId) &&
          (!runId || one.runId === runId),
      );
      const bound = { status, partnerId, runId };
      return pageThrough(found, { cursor, limit, bound, keyOf: ({ id }) => id });
    },
    process: async ({ dryRun, rhythm }) => startRun(desk, { dryRun, rhythm: rhythm ?? null }),
    async preview({ cursor, limit, rhythm, currency, partnerIds, only }) {
      const found = previewOf(state).filter(
        (one) =>
          (!only || (only === 'paid') === (one.blockers.length === 0)) &&
          (!currency || one.currency === currency) &&
          (!partnerIds || partnerIds.includes(one.partner.id)),
      );
      const bound = { rhythm, currency, partnerIds, only };
      return pageThrough(found, { cursor, limit, bound, keyOf: ({ partner }) => partner.id });
    },
    runs: async ({ cursor, limit }) =>
      pageThrough(state.payouts.runs, { cursor, limit, bound: {}, keyOf: ({ id }) => id }),
    run: async ({ id }) => findRun(id),
    async exportRun({ id, format }) {
      findRun(id);
      const payouts = state.payouts.payouts.filter(({ runId }) => runId === id);
      return runFile(id, payouts, format);
    },
    complete: async ({ id }) => move(desk, id, { to: 'completed', from: ['processing'] }),
    fail: async ({ id, reason }) =>
      move(desk, id, { to: 'failed', from: ['pending', 'processing', 'completed'], reason }),
    cancel: async ({ id, reason }) =>
      move(desk, id, { to: 'cancelled', from: ['pending'], reason }),
  };
}

/** A run of the fake is over at once: it pays the partner of the sessions, where it can. */
function startRun(
  desk: Desk,
  { dryRun, rhythm }: { dryRun: boolean; rhythm: PayoutRun['rhythm'] },
): PayoutRun {
  const { state } = desk;
  const startedAt = state.now();
  const id = state.newId('payoutRun');
  const before = structuredClone(state.payouts);
  const run: PayoutRun = {
    ...{ id, status: dryRun ? 'dry_run' : 'finished', rhythm, startedAt, finishedAt: startedAt },
    ...{ partners: 0, done: 0, totals: [], skipped: [] },
  };
  const quiet: Desk = dryRun ? { ...desk, announce: () => undefined } : desk;
  for (const { currency } of before.balances) {
    run.partners = run.done = 1;
    try {
      const { amount } = pay(quiet, { currency, partner: state.partner, runId: id });
      run.totals.push({ currency, payouts: 1, amount, failed: 0 });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const [blocker] = (error.details.meta?.['blockers'] ??
        []) as PayoutRun['skipped'][0]['blocker'][];
      if (run.totals.length === 0 && blocker) run.skipped = [{ blocker, partners: 1 }];
    }
  }
  if (run.totals.length > 0) run.skipped = [];
  addOthers(run, before.others ?? []);
  if (dryRun) state.payouts = before;
  else state.payouts.runs = [run, ...state.payouts.runs];
  return run;
}

/** The partner of the sessions in the currency it would be paid in, and the others. */
function previewOf(state: FakeState): PayoutPreviewLine[] {
  const { balances, method, others = [] } = state.payouts;
  const lines = balances.map((balance) => {
    const { currency, payable, fees, minimum } = balance;
    const blockers = blockersOf(state, balance);
    const isPaid = blockers.length === 0;
    const money = (amount: number) => ({ amount: isPaid ? amount : 0, currency });
    const set = Math.min(fees.amount, payable.amount);
    const { id, name, tier } = state.partner;
    return {
      partner: { id, name, tier: tier.key },
      ...{ currency, gross: payable, withheld: money(0), fees: money(set) },
      ...{ amount: money(payable.amount - set), minimum, blockers },
      method: method && { kind: method.kind, destination: method.destination },
    };
  });
  const mine = lines.find(({ blockers }) => blockers.length === 0) ?? lines[0];
  return [...(mine ? [mine] : []), ...others];
}

/** Adds other partners to what a run says of itself. */
function addOthers(run: PayoutRun, others: readonly PayoutPreviewLine[]): void {
  for (const { blockers, currency, amount } of others) {
    run.partners = run.done = run.done + 1;
    const [blocker] = blockers;
    if (blocker) {
      const counted = run.skipped.find((one) => one.blocker === blocker);
      if (counted) counted.partners += 1;
      else run.skipped.push({ blocker, partners: 1 });
      continue;
    }
    const total = run.totals.find((one) => one.currency === currency);
    if (!total) run.totals.push({ currency, payouts: 1, amount, failed: 0 });
    else {
      total.payouts += 1;
      total.amount = { amount: total.amount.amount + amount.amount, currency };
    }
  }
}

interface Move {
  to: PayoutStatus;
  from: readonly PayoutStatus[];
  reason?: string;
}

function move({ state, announce }: Desk, id: string, { to, from, reason }: Move): StaffPayout {
  const payout = state.payouts.payouts.find((one) => one.id === id);
  if (!payout) throw new Fault('not_found');
  if (!from.includes(payout.status)) {
    throw new Fault('state_conflict', { meta: { status: payout.status } });
  }
  const code = { failed: 'not_arrived', cancelled: 'cancelled' }[to as string];
  const moved: StaffPayout = {
    ...payout,
    status: to,
    completedAt: to === 'completed' ? state.now() : payout.completedAt,
    problem: code ? { code, detail: reason ?? '' } : payout.problem,
  };
  state.payouts.payouts = state.payouts.payouts.map((one) => (one.id === id ? moved : one));
  announce('payout.updated', { payout: toPayout(moved) });
  return moved;
}
