import type { ActorName, PayoutStatus } from '@portico/sdk/contract';
import { post, type Posting } from '../ledger/index.ts';
import { audit, system } from '../platform/audit.ts';
import { announceAll } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { allowLongStatements, markPaid, releaseCommissions, takeBack } from './carried.store.ts';
import { generationsMax, mayMove, pollDelayMs, retryDelayMs } from './payouts.rules.ts';
import { lockPayouts, savePayouts } from './payouts.store.ts';
import type { PayoutRow } from './payouts.table.ts';
import { toPayout } from './payouts.wire.ts';
import type { Answer } from './providers/provider.ts';

/** What became of a payout: what its provider says, or that nobody knows. */
export interface Verdict {
  id: string;
  answer: Answer | 'unsure';
  /** A provider that is not asked again: a person will say. */
  toldBy?: 'provider' | 'person';
  /** Which attempt it is about; left out when a provider speaks by itself. */
  attempt?: number;
}

/** Who says so. */
export interface Teller {
  by: ActorName;
  reason?: string | null;
}

/** A payout before and after. */
export interface Step {
  from: PayoutRow;
  to: PayoutRow;
}

/**
 * Writes down what providers say of payouts, many at once. A verdict that comes twice, or too
 * late to change anything, is passed over.
 */
export async function settlePayouts(work: Work, verdicts: readonly Verdict[]): Promise<void> {
  if (verdicts.length === 0) return;
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const rows = await lockPayouts(work, [...byId.keys()]);
  const now = work.clock.now();
  const steps = rows.flatMap((from): Step[] => {
    const to = judge(from, byId.get(from.id)!, now);
    return to ? [{ from, to }] : [];
  });
  await takeSteps(work, steps, { by: system });
}

/** The row as a verdict leaves it; null when the verdict changes nothing any more. */
function judge(from: PayoutRow, verdict: Verdict, now: Date): PayoutRow | null {
  const { answer, toldBy, attempt } = verdict;
  const open = from.status === 'pending' || from.status === 'processing';
  if (attempt !== undefined && !isCurrent(from, answer, attempt)) return null;
  const later = (ms: number) => new Date(now.getTime() + ms);
  if (answer === 'unsure') {
    if (!open) return null;
    const nextAttemptAt = later(retryDelayMs(from.attempts));
    return { ...from, status: 'processing', unsure: true, nextAttemptAt, updatedAt: now };
  }
  const to: PayoutRow = {
    ...from,
    unsure: false,
    providerReference: answer.reference ?? from.providerReference,
    expectedAt: answer.expectedAt ?? from.expectedAt,
    updatedAt: now,
  };
  if (answer.outcome === 'processing') {
    if (!open) return null;
    const nextAttemptAt = toldBy === 'person' ? null : later(pollDelayMs(from.attempts));
    return { ...to, status: 'processing', nextAttemptAt };
  }
  if (!mayMove(from.status, answer.outcome)) return null;
  if (answer.outcome === 'completed') {
    return { ...to, status: 'completed', completedAt: now, nextAttemptAt: null };
  }
  if (open && answer.mayRetry && from.generation + 1 < generationsMax) {
    const nextAttemptAt = later(retryDelayMs(from.attempts));
    const generation = from.generation + 1;
    return { ...to, status: 'pending', generation, providerReference: null, nextAttemptAt };
  }
  return failedRow(to, answer.problem ?? unexplained);
}

/**
 * A worker that was slow may speak after another one has taken its place. That money arrived is
 * true whoever says it; everything else is for the latest attempt to say. A late refusal would
 * otherwise take back what has been paid meanwhile.
 */
function isCurrent(from: PayoutRow, answer: Verdict['answer'], attempt: number): boolean {
  if (from.status !== 'processing') return false;
  const arrived = answer !== 'unsure' && answer.outcome === 'completed';
  return arrived || from.attempts === attempt;
}

const unexplained = { code: 'refused', detail: 'The provider did not say why.' };

export function failedRow(row: PayoutRow, problem: { code: string; detail: string }): PayoutRow {
  return {
    ...row,
    status: 'failed',
    problemCode: problem.code.slice(0, 60),
    problemDetail: problem.detail.slice(0, 500),
    nextAttemptAt: null,
  };
}

/** Moves locked payouts: rows, commissions, ledger, audit and events in one go. */
export async function takeSteps(
  work: Work,
  steps: readonly Step[],
  { by, reason = null }: Teller,
): Promise<void> {
  if (steps.length === 0) return;
  await allowLongStatements(work);
  const moved = steps.filter(({ from, to }) => from.status !== to.status);
  await savePayouts(
    work,
    steps.map(({ to }) => to),
  );
  await markPaid(work, idsOf(moved, 'completed'));
  await releaseCommissions(work, [
    ...idsOf(moved, 'cancelled'),
    ...idsOf(moved, 'failed', (from) => from !== 'completed'),
  ]);
  await post(work, moved.flatMap(postingsOf));
  await takeBack(
    work,
    idsOf(moved, 'failed', (from) => from === 'completed'),
  );
  await audit(
    work,
    by,
    moved.map(({ from, to }) => ({
      action: `payout.${to.status}`,
      subject: to.id,
      partnerId: to.partnerId,
      before: { status: from.status },
      after: { status: to.status, ...(to.problemCode && { problem: to.problemCode }) },
      reason,
    })),
  );
  await announceAll(
    work.tx,
    work.clock.now(),
    steps.filter(showsChange).map(({ to }) => ({
      programId: work.programId,
      partnerId: to.partnerId,
      type: 'payout.updated' as const,
      data: { payout: toPayout(to) },
    })),
  );
}

/** Another attempt is nothing to a partner. */
function showsChange({ from, to }: Step): boolean {
  return from.status !== to.status || from.expectedAt?.getTime() !== to.expectedAt?.getTime();
}

function idsOf(
  steps: readonly Step[],
  status: PayoutStatus,
  cameFrom: (from: PayoutStatus) => boolean = () => true,
): string[] {
  return steps
    .filter(({ from, to }) => to.status === status && cameFrom(from.status))
    .map(({ to }) => to.id);
}

/**
 * A payout has one life: it starts, it arrives or comes back, and what has arrived may come back
 * later. Each of these happens once, so its keys are posted once.
 *
 * - arrives: in transit → paid, withheld and fees, by its parts
 * - does not arrive: in transit → payable, as a whole
 * - comes back after all: paid, withheld and fees → payable, by its parts
 */
function postingsOf({ from, to }: Step): Posting[] {
  const { id, partnerId, currency, gross, amount, withheld, fees } = to;
  const move = (
    what: string,
    value: number,
    [debit, credit]: [Posting['debit'], Posting['credit']],
  ): Posting[] =>
    value === 0
      ? []
      : [{ key: `${id}:${what}`, debit, credit, partnerId, amount: value, currency, subject: id }];
  if (to.status === 'completed') {
    return [
      ...move('paid', amount, ['in_transit', 'paid']),
      ...move('withheld', withheld, ['in_transit', 'tax_withheld']),
      ...move('fees', fees, ['in_transit', 'fees_receivable']),
    ];
  }
  if (to.status !== 'failed' && to.status !== 'cancelled') return [];
  if (from.status !== 'completed') return move('returned', gross, ['in_transit', 'payable']);
  return [
    ...move('returned', amount, ['paid', 'payable']),
    ...move('returned:withheld', withheld, ['tax_withheld', 'payable']),
    ...move('returned:fees', fees, ['fees_receivable', 'payable']),
  ];
}
