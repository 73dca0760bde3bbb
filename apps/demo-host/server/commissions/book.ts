import type { Commission, CommissionStatus, Currency, HoldReason } from '@portico/sdk/contract';
import type { ActorName } from '@portico/sdk/contract';
import { audit } from '../platform/audit.ts';
import { announceAll, type Fact } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { post, postingsOf } from '../ledger/index.ts';
import { addEarnings } from '../links/index.ts';
import { insertCommissions, saveMoves } from './commissions.store.ts';
import type { CommissionRow, NewCommission } from './commissions.table.ts';
import { toCommission } from './commissions.wire.ts';

/** Writes new commissions, their ledger entries and their events; what is known is left alone. */
export async function bookCommissions(
  work: Work,
  rows: readonly NewCommission[],
): Promise<CommissionRow[]> {
  if (rows.length === 0) return [];
  const made = await insertCommissions(work, rows);
  await Promise.all([
    post(
      work,
      made.flatMap((row) => postingsOf(row, null)),
    ),
    addEarnings(work, made.filter((row) => row.linkId !== null).map(earningsOf)),
    announceAll(work.tx, work.clock.now(), factsOf(work, made, 'commission.created')),
  ]);
  return made;
}

function earningsOf({ linkId, partnerId, amount, currency }: CommissionRow) {
  return { linkId: linkId!, partnerId, amount: { amount, currency: currency as Currency } };
}

export function factsOf(
  { programId }: Work,
  rows: readonly CommissionRow[],
  type: 'commission.created' | 'commission.updated',
): Fact[] {
  return rows.map((row) => ({
    programId,
    partnerId: row.partnerId,
    type,
    data: { commission: toCommission(row) },
  }));
}

/** Who moves commissions, and why. */
export interface Move {
  by: ActorName;
  /** The `verb` of the audit entry, for example `approved`. */
  verb: string;
  reason?: string | null;
  holdReason?: HoldReason;
}

/**
 * Moves locked commissions to another status: rows, ledger, audit and events in one go. Only for
 * moves that the rules allow.
 */
export async function moveCommissions(
  work: Work,
  rows: readonly CommissionRow[],
  to: CommissionStatus | ((row: CommissionRow) => CommissionStatus),
  move: Move,
): Promise<CommissionRow[]> {
  if (rows.length === 0) return [];
  const moved = rows.map((row): CommissionRow => {
    const status = typeof to === 'string' ? to : to(row);
    return {
      ...row,
      status,
      moves: row.moves + 1,
      statusBefore: status === 'disputed' ? row.status : null,
      holdReason: status === 'held' ? (move.holdReason ?? row.holdReason ?? 'review') : null,
      approvedAt: status === 'approved' ? (row.approvedAt ?? work.clock.now()) : row.approvedAt,
    };
  });
  await saveMoves(work, moved);
  await Promise.all([
    post(
      work,
      moved.flatMap((row, i) => postingsOf(row, rows[i]!)),
    ),
    audit(
      work,
      move.by,
      moved.map((row, i) => ({
        action: `commission.${move.verb}`,
        subject: row.id,
        partnerId: row.partnerId,
        before: { status: rows[i]!.status },
        after: { status: row.status },
        reason: move.reason ?? null,
      })),
    ),
    announceAll(work.tx, work.clock.now(), factsOf(work, moved, 'commission.updated')),
  ]);
  return moved;
}

/** The wire shape of several rows. */
export function toCommissions(rows: readonly CommissionRow[]): Commission[] {
  return rows.map(toCommission);
}
