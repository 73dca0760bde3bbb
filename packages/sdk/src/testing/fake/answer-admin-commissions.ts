import type { ActorName } from '../../contract/audit.ts';
import type { BulkOutcome, Recalculation } from '../../contract/commission-reviews.ts';
import type { Commission, CommissionDetail, CommissionStatus } from '../../contract/commissions.ts';
import type { CurrentPlan } from '../../contract/earnings.ts';
import type { Currency, Money } from '../../contract/money.ts';
import { calculate, type Plan } from '../../engine/index.ts';
import { commission as buildCommission, withoutCalculation } from '../fixtures/commissions.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { findAnywhere, moveCommission, type Owned } from './move-commission.ts';
import { pageThrough } from './paging.ts';

type Admin = Answers['admin']['commissions'];

const from: Record<'approved' | 'held' | 'cancelled', readonly CommissionStatus[]> = {
  approved: ['pending', 'held'],
  held: ['pending', 'approved'],
  cancelled: ['pending', 'held', 'approved'],
};

export function answerAdminCommissions(desk: Desk): Admin {
  const { state } = desk;
  const partnerOf = (partnerId: string) => {
    const { id, name, tier } = state.partners.find((one) => one.id === partnerId) ?? state.partner;
    return { id, name, tier: tier.name };
  };
  const move = (to: keyof typeof from, by: ActorName, ids: string[], reason: string | null) => {
    const outcome: BulkOutcome = { changed: [], refused: [] };
    for (const id of ids) {
      const owned = findAnywhere(desk, id);
      const refusal = !owned
        ? { id, code: 'not_found', detail: 'There is no such commission.' }
        : refusalOf(owned, to);
      if (refusal) outcome.refused.push(refusal);
      else
        outcome.changed.push(withoutCalculation(moveCommission(desk, owned!, { to, by, reason })));
    }
    return outcome;
  };
  return {
    async list({ cursor, limit, partnerId, holdReason, ...filters }) {
      const found = [...state.ledgers]
        .filter(([owner]) => partnerId === undefined || owner === partnerId)
        .flatMap(([owner, ledger]) =>
          ledger.list(filters, '-occurredAt').map((entry) => ({ owner, entry })),
        )
        .filter(({ entry }) => {
          if (!holdReason?.length) return true;
          const reason = entry.row.status === 'held' ? entry.read().holdReason : null;
          return reason !== null && holdReason.includes(reason);
        })
        .sort((a, b) => (a.entry.row.occurredAt < b.entry.row.occurredAt ? 1 : -1));
      const bound = { partnerId, holdReason, filters };
      const page = pageThrough(found, { cursor, limit, bound, keyOf: (one) => one.entry.row.id });
      const data = page.data.map(({ owner, entry }) => ({
        ...withoutCalculation(entry.read()),
        partner: partnerOf(owner),
      }));
      return { ...page, data };
    },
    async get({ id }) {
      const owned = findAnywhere(desk, id);
      if (!owned) throw new Fault('not_found');
      return { ...owned.commission, partner: partnerOf(owned.partnerId) };
    },
    approve: async ({ ids, reason }, { by }) => move('approved', by, ids, reason ?? null),
    hold: async ({ ids, reason }, { by }) => move('held', by, ids, reason),
    cancel: async ({ ids, reason }, { by }) => move('cancelled', by, ids, reason),
    adjust: async (given, { by }) => withoutCalculation(recordAdjustment(desk, { ...given, by })),
    calculate: async ({ from: start, to, partnerId }) =>
      recalculate(desk, planFrom(state.plan.plan), { from: start, to, partnerId }),
  };
}

function refusalOf({ commission }: Owned, to: keyof typeof from) {
  const { id, status } = commission;
  if (from[to].includes(status)) return null;
  return { id, code: 'state_conflict', detail: `A ${status} commission cannot be ${to}.` };
}

/** Gives or takes outside any rule. */
export function recordAdjustment(
  desk: Desk,
  given: { partnerId: string; amount: Money; reason: string; by: ActorName },
): CommissionDetail {
  const { state, announce } = desk;
  const { partnerId, amount, reason, by } = given;
  const ledger = state.ledgers.get(partnerId);
  if (!ledger) throw new Fault('not_found');
  const at = state.now();
  const made = buildCommission({
    ...{ type: 'adjustment', status: 'approved', occurredAt: at, note: reason },
    ...{ currency: amount.currency, adjusted: amount.amount },
  });
  const step = { at, from: null, to: 'approved' as const, by, reason };
  const commission = { ...made, id: state.newId('commission'), history: [step] };
  ledger.put(commission);
  announce('commission.created', { commission: withoutCalculation(commission) });
  return commission;
}

/** Terms as they travel, as the plan that the engine takes. */
export function planFrom(terms: CurrentPlan['plan']): Plan {
  return { ...terms, id: 'dry-run', version: 1 } as unknown as Plan;
}

interface Period {
  from: string;
  to: string;
  partnerId?: string | undefined;
}

/** What terms would have paid in a period, beside what was paid; by the real engine. */
export function recalculate({ state }: Desk, plan: Plan, period: Period) {
  const report: Recalculation = {
    ...{ payments: 0, truncated: false, totals: [], byPartner: [], differences: [] },
  };
  for (const [partnerId, ledger] of state.ledgers) {
    if (period.partnerId !== undefined && period.partnerId !== partnerId) continue;
    const owner = state.partners.find((one) => one.id === partnerId) ?? state.partner;
    const partner = { id: owner.id, name: owner.name };
    for (const entry of ledger.list({ from: period.from, to: period.to }, '-occurredAt')) {
      const one = entry.read();
      if (!one.payment || !one.customer || one.reversalOf) continue;
      report.payments += 1;
      const difference = again(plan, one, state.plan.facts);
      addTo(report.totals, ({ currency }) => currency === difference.currency, difference);
      const isOf = (line: Recalculation['byPartner'][number]) =>
        line.partner.id === partner.id && line.currency === difference.currency;
      addTo(report.byPartner, isOf, { ...difference, partner });
      if (difference.change === 0 || report.differences.length >= 200) continue;
      const { payment, customer, occurredAt, type } = one;
      const about = { paymentId: payment.id, customer: customer.name, occurredAt, type };
      report.differences.push({ ...about, partner, ...difference });
    }
  }
  report.differences.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return report;
}

interface Difference {
  currency: Currency;
  before: number;
  after: number;
  change: number;
}

function again(plan: Plan, one: Commission, partner: Desk['state']['plan']['facts']): Difference {
  const { amount, currency } = one.payment!.amount;
  const { partnerType, ...facts } = partner;
  const earnings = calculate(plan, {
    payment: { amount, currency, kind: 'subscription', occurredAt: one.occurredAt },
    partner: { ...facts, type: partnerType },
    customer: { firstPayment: one.type === 'signup', months: 2 },
  });
  const same = earnings.find(({ type }) => type === one.type) ?? earnings[0];
  const [before, after] = [one.amount.amount, same?.amount ?? 0];
  return { currency: one.amount.currency, before, after, change: after - before };
}

function addTo<T extends Difference>(lines: T[], isIt: (line: T) => boolean, add: T): void {
  const line = lines.find(isIt);
  if (!line) return void lines.push({ ...add });
  line.before += add.before;
  line.after += add.after;
  line.change += add.change;
}
