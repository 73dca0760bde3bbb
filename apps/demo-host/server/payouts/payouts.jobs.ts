// What happens later. Each job does one bounded piece for one program and may run in any number of
// processes: rows are taken with SKIP LOCKED, and money moves under keys.

import { sql } from 'drizzle-orm';
import { newId } from '../platform/ids.ts';
import { system } from '../platform/audit.ts';
import { doWork, type Means as WorkMeans, type Work } from '../platform/work.ts';
import { getProgram, getSettings } from '../programs/index.ts';
import { makePayouts } from './make-payouts.ts';
import type { PayoutMeans } from './means.ts';
import { readDetails } from './methods.ts';
import { keyOf, minimumOf, settingsOf } from './payouts.rules.ts';
import { lockDuePayouts, type Due } from './payouts.store.ts';
import type { PayoutRow } from './payouts.table.ts';
import type { Answer, Order, Provider } from './providers/provider.ts';
import { partnersPerPiece, runBatch, tiersOf } from './runs.ts';
import { selectRunning } from './runs.store.ts';
import { settlePayouts, takeSteps, type Verdict } from './settle-payouts.ts';
import { chooseCurrencies, readCandidates } from './standings.ts';

const runsAtOnce = 10;

/** Does one piece of the runs under way; tells how many partners it was about. */
export async function advanceRuns(work: Work, means: PayoutMeans): Promise<number> {
  for (const run of await selectRunning(work, runsAtOnce)) {
    const done = await runBatch(work, means, run);
    if (done > 0) return done;
  }
  return 0;
}

/** Pays partners of the instant rhythm as soon as enough is payable; tells how many. */
export async function payAtOnce(work: Work, means: PayoutMeans): Promise<number> {
  const partnerIds = await selectAtOnce(work);
  if (partnerIds.length === 0) return 0;
  const candidates = chooseCurrencies(await readCandidates(work, means, { partnerIds }));
  const payable = candidates.filter(({ blockers }) => blockers.length === 0);
  const { payouts } = await makePayouts(work, payable, {
    ...{ by: system, log: means.log, runId: null },
    keyOf: () => newId('request', work.clock.now().getTime()),
  });
  return payouts.length;
}

/** Partners whom, as far as balances and method tell, nothing keeps from an instant payout. */
async function selectAtOnce(work: Work): Promise<string[]> {
  const tiers = await tiersOf(work, 'instant');
  if (tiers.length === 0) return [];
  const { currency: programCurrency } = await getProgram(work);
  const rules = settingsOf(await getSettings(work));
  const minimums = tiers.map((tier) => ({
    ...{ tier, minimum: minimumOf(rules, { tier, programCurrency, currency: programCurrency }) },
  }));
  const rows = await work.tx.execute<{ id: string }>(sql`select p.id
    from jsonb_to_recordset(${JSON.stringify(minimums)}::jsonb)
      as wanted (tier text, minimum bigint)
    join partners p on p.program_id = ${work.programId} and p.tier_key = wanted.tier
      and p.status = 'active'
    join payout_methods m on m.program_id = p.program_id and m.partner_id = p.id
      and m.ended_at is null and m.status = 'ready'
    join ledger_balances b on b.program_id = p.program_id and b.partner_id = p.id
      and b.account = 'payable' and b.currency = m.currency
    where b.credits - b.debits > 0
      and (b.currency <> ${programCurrency} or b.credits - b.debits >= wanted.minimum)
      and not exists (select 1 from payouts o where o.program_id = p.program_id
        and o.partner_id = p.id and o.currency = b.currency
        and o.status in ('pending', 'processing'))
    order by p.id limit ${partnersPerPiece}`);
  return rows.map(({ id }) => id);
}

/** Where the jobs that talk to providers do their work: calls are made between transactions. */
export interface JobPlace {
  database: WorkMeans;
  programId: string;
  /** Payouts per call. */
  limit?: number;
  /** How long this worker has them to itself. */
  leaseMs?: number;
}

/** Hands payouts to their providers, and looks up those of which nobody knows the outcome. */
export function sendDue(place: JobPlace, means: PayoutMeans): Promise<number> {
  return attempt(place, means, 'send');
}

/** Asks providers how far the payouts are that they work on. */
export function checkProcessing(place: JobPlace, means: PayoutMeans): Promise<number> {
  return attempt(place, means, 'check');
}

/** Longer than so many calls can take; a worker that died is succeeded after it. */
const defaultLeaseMs = 300_000;
const defaultLimit = 50;
const callsAtOnce = 20;
/** So many answers are written down together: each transaction waits for the disk. */
const settledTogether = 100;

async function attempt(place: JobPlace, means: PayoutMeans, what: Due['what']): Promise<number> {
  const { database, programId, limit = defaultLimit, leaseMs = defaultLeaseMs } = place;
  const claimed = await doWork(database, { programId }, (work) =>
    claim(work, { what, limit }, leaseMs),
  );
  if (claimed.length === 0) return 0;
  const orders = await doWork(database, { programId }, (work) => toOrders(work, means, claimed));
  let verdicts: Verdict[] = [];
  for (let start = 0; start < claimed.length; start += callsAtOnce) {
    const rows = claimed.slice(start, start + callsAtOnce);
    const now = database.clock.now();
    verdicts.push(
      ...(await Promise.all(rows.map((row) => ask(row, orders.get(row.id)!, means, now)))),
    );
    if (verdicts.length < settledTogether && start + callsAtOnce < claimed.length) continue;
    const told = verdicts;
    await doWork(database, { programId }, (work) => settlePayouts(work, told));
    verdicts = [];
  }
  return claimed.length;
}

/**
 * Takes payouts for a while. Before anything is sent it is written down that it may have been
 * sent: a worker that dies in between leaves a payout that is looked up first.
 */
async function claim(work: Work, due: Due, leaseMs: number): Promise<PayoutRow[]> {
  const rows = await lockDuePayouts(work, due);
  const now = work.clock.now();
  const steps = rows.map((from) => ({
    from,
    to: {
      ...from,
      status: 'processing' as const,
      attempts: from.attempts + 1,
      unsure: due.what === 'send' ? true : from.unsure,
      nextAttemptAt: new Date(now.getTime() + leaseMs),
      updatedAt: now,
    },
  }));
  await takeSteps(work, steps, { by: system });
  return rows;
}

async function toOrders(
  work: Work,
  { encryptionKey }: PayoutMeans,
  rows: readonly PayoutRow[],
): Promise<Map<string, Order>> {
  const methodIds = rows.map(({ methodId }) => methodId);
  const methods = await readDetails(work, methodIds, encryptionKey);
  return new Map(
    rows.map((row) => {
      const { details, account } = methods.get(row.methodId)!;
      const { id, programId, partnerId, amount, currency, providerReference: reference } = row;
      const order = { id, programId, partnerId, key: keyOf(row), amount, currency, reference };
      return [id, { ...order, method: details, account }];
    }),
  );
}

/** Asks a provider about one payout; a call that fails leaves it unsure. */
async function ask(
  row: PayoutRow,
  order: Order,
  { providers, log }: PayoutMeans,
  now: Date,
): Promise<Verdict> {
  // All of it went to taxes and fees: there is nothing to send.
  const attempt = row.attempts + 1;
  const about = { id: row.id, attempt };
  if (row.amount === 0) return { ...about, answer: { outcome: 'completed', reference: null } };
  const provider = providers[row.provider];
  if (!provider) {
    log.error('a payout waits for a provider that is not set up', { payoutId: row.id });
    return { ...about, answer: 'unsure' };
  }
  // What was refused for sure is asked for under another name; whoever knows the payout says so.
  const isNew = row.status === 'pending' && row.generation === 0;
  try {
    const answer = isNew ? await provider.send(order) : await lookUp(provider, order, { row, now });
    return { ...about, answer, toldBy: provider.toldBy };
  } catch (error) {
    const { provider: name, attempts } = row;
    log.warn('outcome of a payout unknown', {
      payoutId: row.id,
      provider: name,
      attempts,
      error: nameOf(error),
    });
    return { ...about, answer: 'unsure' };
  }
}

// A message may quote the request, and with it an account: the kind of error is enough.
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** What a provider knows of a payout that may have been sent; it is sent when it knows nothing. */
async function lookUp(
  provider: Provider,
  order: Order,
  { row, now }: { row: PayoutRow; now: Date },
): Promise<Answer | 'unsure'> {
  const found = await provider.find(order);
  if (found !== 'unknown') return found;
  const { remembersMs = Infinity } = provider;
  // Known once and unknown now, or too old for the provider to recognise: for a person to settle.
  const forgotten = now.getTime() - row.createdAt.getTime() > remembersMs;
  if (order.reference !== null || forgotten) return 'unsure';
  return provider.send(order);
}
