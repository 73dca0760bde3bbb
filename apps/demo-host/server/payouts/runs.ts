import type {
  ActorName,
  Currency,
  ParsedOf,
  PayoutBlocker,
  PayoutRhythm,
  PayoutRun,
} from '@portico/sdk/contract';
import { payoutBlocker, type adminPayouts } from '@portico/sdk/contract';
import { audit, system } from '../platform/audit.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { getSettings, readTiers } from '../programs/index.ts';
import { makePayouts } from './make-payouts.ts';
import type { PayoutMeans } from './means.ts';
import { rhythmOf, settingsOf } from './payouts.rules.ts';
import type { PayoutRunRow, Skipped } from './payouts.table.ts';
import {
  finishPiece,
  finishRun,
  insertRun,
  lockPiece,
  lockStart,
  readProgramStart,
  readRun,
  selectRunning,
  selectRuns,
  selectScope,
  sumRuns,
  type RunSums,
  type Scope,
} from './runs.store.ts';
import { dueRunKey, scheduledRhythms } from './schedule.rules.ts';
import { chooseCurrencies, divisionOf, readCandidates, type Candidate } from './standings.ts';

/** How many partners are paid in one transaction. */
export const partnersPerPiece = 1_000;

type ProcessInput = ParsedOf<(typeof adminPayouts)['process']>;

/**
 * Pays everyone who can be paid, or shows what that would be. One run by hand at a time: while it
 * is under way, asking again answers with it.
 */
export async function processPayouts(
  work: Work,
  means: PayoutMeans,
  { input, by }: { input: ProcessInput; by: ActorName },
): Promise<PayoutRun> {
  const { dryRun, rhythm = null, currency = null, partnerIds = null } = input;
  const wanted = { rhythm, currency, partnerIds };
  if (dryRun) return showRun(work, means, wanted);
  return getRun(work, await startRunByHand(work, wanted, by));
}

/** Starts a run unless one is under way; tells the id of the one that is then. */
export async function startRunByHand(
  work: Work,
  wanted: Partial<Wanted> & { size?: number },
  by: ActorName = system,
): Promise<string> {
  await lockStart(work);
  const [running] = await selectRunning(work, 1);
  if (running) return running.id;
  const id = newId('payoutRun', work.clock.now().getTime());
  const all = { rhythm: null, currency: null, partnerIds: null };
  await startRun(work, { ...all, ...wanted, id, key: id, by });
  return id;
}

interface Wanted {
  rhythm: PayoutRhythm | null;
  currency: Currency | null;
  partnerIds: string[] | null;
}

interface Start extends Wanted {
  /** Partners per piece. */
  size?: number;
  id: string;
  key: string;
  by: ActorName;
}

/** Writes a run and whom it is about; false when its key has one already. */
async function startRun(work: Work, start: Start): Promise<boolean> {
  const { id, key, by, size = partnersPerPiece, ...wanted } = start;
  const row: PayoutRunRow = {
    ...{ programId: work.programId, id, key, status: 'running', ...wanted },
    ...{ startedBy: by.name, startedAt: work.clock.now(), finishedAt: null, partners: 0 },
  };
  const scope = await scopeOf(work, wanted);
  if (!(await insertRun(work, row, { scope, size }))) return false;
  const { rhythm, currency, partnerIds } = wanted;
  const after = { rhythm, currency, partners: partnerIds?.length ?? null };
  await audit(work, by, [{ action: 'payout_run.started', subject: id, partnerId: null, after }]);
  await finishRun(work, id);
  return true;
}

async function scopeOf(work: Work, { rhythm, currency, partnerIds }: Wanted): Promise<Scope> {
  return { currency, partnerIds, tiers: rhythm ? await tiersOf(work, rhythm) : null };
}

/** The tiers whose partners are paid in a rhythm. */
export async function tiersOf(work: Work, rhythm: PayoutRhythm): Promise<string[]> {
  const rules = settingsOf(await getSettings(work));
  const tiers = await readTiers(work);
  return tiers.map(({ key }) => key).filter((key) => rhythmOf(rules, key) === rhythm);
}

/** Starts the runs that the calendar asks for; each once, whoever comes first. */
export async function startScheduledRuns(work: Work): Promise<number> {
  const now = work.clock.now();
  const since = await readProgramStart(work);
  let started = 0;
  for (const rhythm of scheduledRhythms) {
    const key = dueRunKey(rhythm, { now, since });
    if (!key || (await tiersOf(work, rhythm)).length === 0) continue;
    const id = newId('payoutRun', now.getTime());
    const wanted = { rhythm, currency: null, partnerIds: null };
    if (await startRun(work, { ...wanted, id, key, by: system })) started += 1;
  }
  return started;
}

/**
 * Does one piece of a run: its partners are paid, and the piece is done, in this transaction or
 * not at all. Returns how many partners that were; 0 when no piece is left to take.
 */
export async function runBatch(work: Work, means: PayoutMeans, run: PayoutRunRow): Promise<number> {
  const piece = await lockPiece(work, run.id);
  if (!piece) {
    await finishRun(work, run.id);
    return 0;
  }
  const { partnerIds, number } = piece;
  const { payable, skipped } = await sortOut(work, means, { partnerIds, currency: run.currency });
  const { refused } = await makePayouts(work, payable, {
    ...{ by: system, log: means.log, runId: run.id },
    keyOf: ({ partnerId, currency }) => `${run.id}:${partnerId}:${currency}`,
  });
  for (const blocker of refused.values()) count(skipped, blocker);
  await finishPiece(work, { runId: run.id, number, skipped });
  await finishRun(work, run.id);
  return partnerIds.length;
}

/** Who of these can be paid, and what keeps the others from it. */
async function sortOut(
  work: Work,
  means: PayoutMeans,
  { partnerIds, currency }: { partnerIds: readonly string[]; currency: Currency | null },
): Promise<{ payable: Candidate[]; skipped: Skipped }> {
  const found = await readCandidates(work, means, { partnerIds, currency: currency ?? undefined });
  const chosen = chooseCurrencies(found);
  const skipped: Skipped = {};
  for (const { blockers } of chosen) if (blockers[0]) count(skipped, blockers[0]);
  const idle = partnerIds.length - chosen.length;
  if (idle > 0) skipped.nothing_payable = (skipped.nothing_payable ?? 0) + idle;
  return { payable: chosen.filter(({ blockers }) => blockers.length === 0), skipped };
}

function count(skipped: Skipped, blocker: PayoutBlocker): void {
  skipped[blocker] = (skipped[blocker] ?? 0) + 1;
}

/** Programs beyond it are shown in part: a dry run answers at once. */
const dryPiecesMax = 400;

/** What a run would pay, from the balances; nothing is written. */
async function showRun(work: Work, means: PayoutMeans, wanted: Wanted): Promise<PayoutRun> {
  const scope = await scopeOf(work, wanted);
  const sums: RunSums = { done: 0, skipped: {}, totals: [] };
  let after = '';
  for (let piece = 0; piece < dryPiecesMax; piece += 1) {
    const partnerIds = await selectScope(work, scope, { after, limit: partnersPerPiece });
    if (partnerIds.length === 0) break;
    const { currency } = wanted;
    const { payable, skipped } = await sortOut(work, means, { partnerIds, currency });
    for (const blocker of payoutBlocker.options) {
      const partners = (sums.skipped[blocker] ?? 0) + (skipped[blocker] ?? 0);
      if (partners > 0) sums.skipped[blocker] = partners;
    }
    for (const candidate of payable) addTo(sums, candidate);
    sums.done += partnerIds.length;
    after = partnerIds.at(-1)!;
  }
  const at = work.clock.now().toISOString();
  return {
    ...{ id: newId('payoutRun'), status: 'dry_run', rhythm: wanted.rhythm },
    ...{ startedAt: at, finishedAt: at, partners: sums.done },
    ...sumsToWire(sums),
  };
}

function addTo({ totals }: RunSums, candidate: Candidate): void {
  const { currency, payable } = candidate;
  let total = totals.find((one) => one.currency === currency);
  if (!total) totals.push((total = { currency, payouts: 0, amount: 0, failed: 0 }));
  total.payouts += 1;
  total.amount += divisionOf(candidate, payable).amount;
}

export async function listRuns(work: Work, input: ParsedOf<(typeof adminPayouts)['runs']>) {
  const after = input.cursor ? decodeCursor(input, input.cursor, ['string', 'string']) : undefined;
  const rows = await selectRuns(work, { after, limit: input.limit + 1 });
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  const sums = await sumRuns(
    work,
    page.map(({ id }) => id),
  );
  return {
    data: page.map((row) => rowToWire(row, sums.get(row.id)!)),
    nextCursor: last ? encodeCursor(input, [last.startedAt.toISOString(), last.id]) : null,
  };
}

export async function getRun(work: Work, id: string): Promise<PayoutRun> {
  return toRun(work, await getRunRow(work, id));
}

export async function getRunRow(work: Work, id: string): Promise<PayoutRunRow> {
  const row = await readRun(work, id);
  if (!row) throw new Fault('not_found', { detail: 'There is no such payout run.' });
  return row;
}

async function toRun(work: Work, row: PayoutRunRow): Promise<PayoutRun> {
  return rowToWire(row, (await sumRuns(work, [row.id])).get(row.id)!);
}

function rowToWire(row: PayoutRunRow, sums: RunSums): PayoutRun {
  return {
    ...{ id: row.id, status: row.status, rhythm: row.rhythm },
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    partners: row.partners,
    ...sumsToWire(sums),
  };
}

function sumsToWire({ done, skipped, totals }: RunSums) {
  return {
    done,
    totals: totals.map(({ currency, payouts, amount, failed }) => ({
      ...{ currency, payouts, failed, amount: { amount, currency } },
    })),
    skipped: payoutBlocker.options.flatMap((blocker) => {
      const partners = skipped[blocker] ?? 0;
      return partners > 0 ? [{ blocker, partners }] : [];
    }),
  };
}
