import type { ActorName, PayoutBlocker } from '@portico/sdk/contract';
import { post } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { newId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import { announceAll } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import {
  allowLongStatements,
  releaseCommissions,
  takeCommissions,
  type Taken,
} from './carried.store.ts';
import { providerOf } from './payout-method.rules.ts';
import { insertPayouts } from './payouts.store.ts';
import type { PayoutRow } from './payouts.table.ts';
import { toPayout } from './payouts.wire.ts';
import { divisionOf, type Candidate } from './standings.ts';

/** Who makes payouts, and what they belong to. */
export interface Making {
  by: ActorName;
  log: Log;
  runId: string | null;
  /** What makes a payout the same one when it is made twice. */
  keyOf(candidate: Candidate): string;
}

export interface Made {
  payouts: PayoutRow[];
  /** Partners who could not be paid after all, with the reason. */
  refused: Map<string, PayoutBlocker>;
}

/** A second look settles what somebody else was moving during the first; a third would not. */
const looks = 2;

/**
 * Makes payouts for candidates whom nothing blocks, each partner once: takes their commissions,
 * writes payouts, ledger, audit and events, in a dozen statements however many they are. A
 * payout's gross is what its commissions add up to, and the ledger must say the same: a partner
 * for whom the two books differ is left alone, and is an alarm.
 */
export async function makePayouts(
  work: Work,
  candidates: readonly Candidate[],
  making: Making,
): Promise<Made> {
  await allowLongStatements(work);
  const refused = new Map<string, PayoutBlocker>();
  const rows: PayoutRow[] = [];
  let open = candidates;
  for (let look = 1; look <= looks && open.length > 0; look += 1) {
    const { agreed, differing } = await takeFor(work, open, refused);
    rows.push(...agreed.map(({ candidate, taken }) => toRow(work, making, candidate, taken)));
    open = differing.map(({ candidate }) => candidate);
    if (look === looks) differing.forEach((one) => raiseAlarm(making.log, one, refused));
  }
  const written = await insertPayouts(work, rows);
  const collided = rows.filter(({ id }) => !written.has(id));
  await releaseCommissions(
    work,
    collided.map(({ id }) => id),
  );
  for (const { partnerId } of collided) refused.set(partnerId, 'payout_running');
  const payouts = rows.filter(({ id }) => written.has(id));
  await tell(work, payouts, making.by);
  return { payouts, refused };
}

interface Look {
  candidate: Candidate;
  taken: Taken;
}

/** Takes the commissions of candidates and gives back those of whoever cannot be paid. */
async function takeFor(
  work: Work,
  candidates: readonly Candidate[],
  refused: Map<string, PayoutBlocker>,
): Promise<{ agreed: Look[]; differing: Look[] }> {
  const byId = new Map(
    candidates.map((candidate) => [newId('payout', work.clock.now().getTime()), candidate]),
  );
  const takings = [...byId].map(([payoutId, { partnerId, currency }]) => ({
    ...{ payoutId, partnerId, currency },
  }));
  const looked = (await takeCommissions(work, takings)).map((taken) => ({
    candidate: byId.get(taken.payoutId)!,
    taken,
  }));
  const differing = looked.filter(({ taken }) => taken.gross !== taken.payable);
  const equal = looked.filter(({ taken }) => taken.gross === taken.payable);
  const agreed = equal.filter(({ candidate, taken }) => {
    const blocker = laterBlocker(candidate, taken);
    if (blocker) refused.set(candidate.partnerId, blocker);
    return blocker === null;
  });
  const kept = new Set(agreed.map(({ taken }) => taken.payoutId));
  const idle = looked.filter(({ taken }) => taken.commissions > 0 && !kept.has(taken.payoutId));
  await releaseCommissions(
    work,
    idle.map(({ taken }) => taken.payoutId),
  );
  return { agreed, differing };
}

/** What has changed between the look at the balances and the taking. */
function laterBlocker({ minimum }: Candidate, { gross }: Taken): PayoutBlocker | null {
  if (gross < 0) return 'negative_balance';
  if (gross === 0) return 'nothing_payable';
  return gross < minimum ? 'below_minimum' : null;
}

function raiseAlarm(log: Log, { candidate, taken }: Look, refused: Map<string, PayoutBlocker>) {
  const { partnerId, currency } = candidate;
  log.error('commissions and ledger differ: nothing is paid', {
    ...{ partnerId, currency, commissions: taken.gross, ledger: taken.payable },
  });
  refused.set(partnerId, 'nothing_payable');
}

function toRow(work: Work, making: Making, candidate: Candidate, taken: Taken): PayoutRow {
  const now = work.clock.now();
  const { partnerId, currency, method } = candidate;
  return {
    programId: work.programId,
    id: taken.payoutId,
    ...{ partnerId, currency, runId: making.runId, key: making.keyOf(candidate) },
    status: 'pending',
    ...divisionOf(candidate, taken.gross),
    provider: providerOf[method!.kind],
    methodId: method!.id,
    destination: method!.destination,
    providerReference: null,
    commissions: taken.commissions,
    problemCode: null,
    problemDetail: null,
    periodFrom: taken.periodFrom,
    periodTo: taken.periodTo,
    nextAttemptAt: now,
    attempts: 0,
    unsure: false,
    generation: 0,
    createdAt: now,
    expectedAt: null,
    completedAt: null,
    updatedAt: now,
  };
}

/**
 * Ledger, audit and events of new payouts. Commissions announce nothing here: a payout may carry
 * a hundred thousand of them, and says itself that they moved.
 */
async function tell(work: Work, rows: readonly PayoutRow[], by: ActorName): Promise<void> {
  const { programId, clock, tx } = work;
  await Promise.all([
    post(
      work,
      rows.map(({ id, partnerId, gross, currency }) => ({
        ...{ key: `${id}:started`, debit: 'payable' as const, credit: 'in_transit' as const },
        ...{ partnerId, amount: gross, currency, subject: id },
      })),
    ),
    audit(
      work,
      by,
      rows.map(({ id, partnerId, amount, gross, currency, provider, runId }) => ({
        ...{ action: 'payout.created', subject: id, partnerId },
        after: { status: 'pending', amount, gross, currency, provider, runId },
      })),
    ),
    announceAll(
      tx,
      clock.now(),
      rows.map((row) => ({
        ...{ programId, partnerId: row.partnerId },
        ...{ type: 'payout.created' as const, data: { payout: toPayout(row) } },
      })),
    ),
  ]);
}
