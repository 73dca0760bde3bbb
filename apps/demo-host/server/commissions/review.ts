import type { ActorName, BulkOutcome, Commission, ParsedOf } from '@portico/sdk/contract';
import type { Currency, PorticoContract } from '@portico/sdk/contract';
import { audit, system } from '../platform/audit.ts';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { getPartner } from '../partners/index.ts';
import { getPlanAt, getSettings } from '../programs/index.ts';
import { bookCommissions, moveCommissions, toCommissions } from './book.ts';
import { refusalOf, reviewRefusalOf, type Action } from './commissions.rules.ts';
import { lockDue, lockWithReversals } from './commissions.store.ts';
import type { CommissionRow } from './commissions.table.ts';
import { toCommission } from './commissions.wire.ts';

type Inputs = PorticoContract['admin']['commissions'];

interface Review {
  action: Action;
  ids: readonly string[];
  by: ActorName;
  reason?: string | undefined;
}

const target = { approve: 'approved', hold: 'held', cancel: 'cancelled' } as const;

/**
 * Approves, holds or cancels commissions by hand. A reversal goes with what it takes back; one
 * that cannot be moved is named and stops none of the others.
 */
export async function reviewCommissions(
  work: Work,
  { action, ids, by, reason }: Review & { action: keyof typeof target },
): Promise<BulkOutcome> {
  const rows = await lockWithReversals(work, ids);
  const named = new Set(ids);
  const allowed = rows.filter(
    (row) => named.has(row.id) && reviewRefusalOf(action, row, rows) === null,
  );
  const moving = new Set(allowed.map(({ id }) => id));
  const followers = rows.filter(
    (row) =>
      !moving.has(row.id) && moving.has(row.reversalOf ?? '') && refusalOf(action, row) === null,
  );
  const changed = await moveCommissions(work, [...allowed, ...followers], target[action], {
    by,
    verb: target[action],
    reason: reason ?? null,
    holdReason: 'review',
  });
  return {
    changed: toCommissions(changed.filter(({ id }) => named.has(id))),
    refused: ids.filter((id) => !moving.has(id)).map((id) => refused(action, id, rows)),
  };
}

function refused(action: Action, id: string, rows: readonly CommissionRow[]) {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) return { id, code: 'not_found', detail: 'There is no such commission.' };
  return {
    id,
    code: 'state_conflict',
    detail: reviewRefusalOf(action, row, rows) ?? 'It cannot be moved.',
  };
}

/** Approves one batch of what has waited long enough, with its reversals; tells how many. */
export async function approveDue(work: Work, limit = 500): Promise<number> {
  const { approval } = await getSettings(work);
  if (approval === 'manual') return 0;
  const due = await lockDue(work, limit);
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  const rows = await lockWithReversals(work, ids);
  const ready = rows.filter(({ status }) => status === 'pending');
  await moveCommissions(work, ready, 'approved', { by: system, verb: 'approved' });
  return due.length;
}

/** Gives or takes money outside any rule, with a reason that the partner reads. */
export async function adjustCommission(
  work: Work,
  { partnerId, amount, reason }: ParsedOf<Inputs['adjust']>,
  by: ActorName,
): Promise<Commission> {
  const [partner, plan] = await Promise.all([
    getPartner(work, partnerId),
    getPlanAt(work, work.clock.now()),
  ]);
  if (partner.status === 'closed') {
    throw new Fault('partner_not_active', { detail: 'The account is closed.' });
  }
  const row = await bookByHand(work, {
    partnerId,
    amount: amount.amount,
    currency: amount.currency,
    plan,
    note: reason,
  });
  await audit(work, by, [
    {
      action: 'commission.adjusted',
      subject: row.id,
      partnerId,
      after: { amount: amount.amount, currency: amount.currency },
      reason,
    },
  ]);
  return toCommission(row);
}

interface ByHand {
  partnerId: string;
  amount: number;
  currency: Currency;
  plan: { id: string; version: number };
  note: string;
}

async function bookByHand(work: Work, given: ByHand): Promise<CommissionRow> {
  const now = work.clock.now();
  const { partnerId, amount, currency, plan, note } = given;
  const exact = String(amount);
  const step = { kind: 'flat' as const, rule: 'adjustment', input: '0', factor: exact };
  const [row] = await bookCommissions(work, [
    {
      programId: work.programId,
      id: newId('commission', now.getTime()),
      partnerId,
      rule: 'adjustment',
      type: 'adjustment',
      status: 'approved',
      amount,
      currency,
      note,
      calculation: {
        plan: { id: plan.id, version: plan.version },
        steps: [{ ...step, output: exact, facts: {} }],
        amount,
        currency,
      },
      holdUntil: now,
      occurredAt: now,
      approvedAt: now,
      createdAt: now,
    },
  ]);
  return row!;
}
