import type {
  ActorName,
  Balance,
  Currency,
  Payout,
  PayoutOverview,
  ParsedOf,
  StaffPayout,
} from '@portico/sdk/contract';
import type { adminPayouts, payouts } from '@portico/sdk/contract';
import { getBalances } from '../ledger/index.ts';
import { getPartner } from '../partners/index.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { getProgram, getSettings } from '../programs/index.ts';
import { makePayouts } from './make-payouts.ts';
import type { PayoutMeans } from './means.ts';
import { checkMove, rhythmOf, settingsOf } from './payouts.rules.ts';
import {
  lockPayouts,
  readMethodInUse,
  readPayout,
  selectPayouts,
  type Filters,
} from './payouts.store.ts';
import type { PayoutRow } from './payouts.table.ts';
import { toMethod, toPayout, toStaffPayout } from './payouts.wire.ts';
import { nextRunAt } from './schedule.rules.ts';
import { failedRow, takeSteps } from './settle-payouts.ts';
import { offeredKinds, readCandidates, type Candidate } from './standings.ts';

/** Where a partner's money stands, where it goes, and when. */
export async function getOverview(
  work: Work,
  means: PayoutMeans,
  partnerId: string,
): Promise<PayoutOverview> {
  const [partner, settings, candidates, accounts, method] = await Promise.all([
    getPartner(work, partnerId),
    getSettings(work),
    readCandidates(work, means, { partnerIds: [partnerId] }),
    getBalances(work, partnerId),
    readMethodInUse(work, partnerId),
  ]);
  const { currency } = await getProgram(work);
  const known = new Map(candidates.map((candidate) => [candidate.currency, candidate]));
  for (const one of [...accounts.keys(), ...(accounts.size === 0 ? [currency] : [])]) {
    if (known.has(one)) continue;
    const [candidate] = await readCandidates(work, means, {
      partnerIds: [partnerId],
      currency: one,
    });
    known.set(one, candidate!);
  }
  const rules = settingsOf(settings);
  const rhythm = rhythmOf(rules, partner.tierKey);
  return {
    balances: [...known.values()]
      .toSorted((a, b) => a.currency.localeCompare(b.currency))
      .map((candidate) => toBalance(candidate, accounts.get(candidate.currency) ?? {})),
    method: method ? toMethod(method) : null,
    methodKinds: offeredKinds(rules, means.providers),
    rhythm,
    nextPayoutAt: nextRunAt(rhythm, work.clock.now())?.toISOString() ?? null,
  };
}

type Accounts = NonNullable<ReturnType<Awaited<ReturnType<typeof getBalances>>['get']>>;

function toBalance(candidate: Candidate, accounts: Accounts): Balance {
  const { currency, payable, minimum, blockers } = candidate;
  const money = (amount: number) => ({ amount, currency });
  return {
    currency,
    held: money(accounts.held ?? 0),
    payable: money(payable),
    inTransit: money(accounts.in_transit ?? 0),
    paid: money(accounts.paid ?? 0),
    fees: money(Math.max(0, candidate.feesOwed)),
    marketingBudget: money(accounts.marketing_budget ?? 0),
    minimum: money(minimum),
    blockers,
  };
}

type ListInput = { cursor?: string | undefined; limit: number };

async function selectPage(work: Work, input: ListInput, filters: Filters) {
  const after = input.cursor ? decodeCursor(input, input.cursor, ['string', 'string']) : undefined;
  const rows = await selectPayouts(work, { filters, after, limit: input.limit + 1 });
  const data = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? data.at(-1)?.payout : undefined;
  return {
    data,
    nextCursor: last ? encodeCursor(input, [last.createdAt.toISOString(), last.id]) : null,
  };
}

export async function listPayouts(
  work: Work,
  partnerId: string,
  input: ParsedOf<(typeof payouts)['list']>,
) {
  const page = await selectPage(work, input, { status: input.status, partnerId });
  return { ...page, data: page.data.map(({ payout }) => toPayout(payout)) };
}

export async function listAllPayouts(work: Work, input: ParsedOf<(typeof adminPayouts)['list']>) {
  const { status, partnerId, runId } = input;
  const page = await selectPage(work, input, { status, partnerId, runId });
  const data = page.data.map(({ payout, partnerName }) => toStaffPayout(payout, partnerName));
  return { ...page, data };
}

/** The row of a payout, of one partner or of any, or not found. */
export async function getPayout(work: Work, id: string, partnerId?: string): Promise<PayoutRow> {
  const row = await readPayout(work, id, partnerId);
  if (!row) throw missing();
  return row;
}

function missing(): Fault {
  return new Fault('not_found', { detail: 'There is no such payout.' });
}

/** Pays a partner everything that is payable in a currency, outside the schedule. */
export async function requestPayout(
  work: Work,
  means: PayoutMeans,
  { partnerId, currency, by }: { partnerId: string; currency: Currency; by: ActorName },
): Promise<Payout> {
  const [candidate] = await readCandidates(work, means, { partnerIds: [partnerId], currency });
  if (!candidate) throw new Fault('not_found', { detail: 'There is no such partner.' });
  checkUnblocked(candidate.blockers, candidate);
  const { payouts: made, refused } = await makePayouts(work, [candidate], {
    ...{ by, log: means.log, runId: null },
    keyOf: () => newId('request', work.clock.now().getTime()),
  });
  const blocker = refused.get(partnerId);
  if (blocker) checkUnblocked([blocker], candidate);
  return toPayout(made[0]!);
}

function checkUnblocked(blockers: Candidate['blockers'], { minimum, currency }: Candidate): void {
  if (blockers.length === 0) return;
  const meta = { blockers, minimum: { amount: minimum, currency } };
  if (blockers.every((blocker) => blocker === 'nothing_payable')) {
    throw new Fault('nothing_to_pay', { meta });
  }
  throw new Fault('payout_blocked', {
    detail: `Something must be settled before a payout: ${blockers.join(', ')}.`,
    meta,
  });
}

/** What staff say of a payout. */
export interface Word {
  id: string;
  by: ActorName;
  reason?: string;
}

/** Money that was sent by hand or by a bank file has arrived. */
export async function completePayout(
  work: Work,
  means: PayoutMeans,
  { id, by }: Word,
): Promise<StaffPayout> {
  const row = await lockPayout(work, id);
  checkMove(row.status, 'completed');
  checkToldByPerson(row, means);
  const now = work.clock.now();
  return step(work, { by }, row, {
    ...row,
    ...{ status: 'completed', unsure: false, completedAt: now, nextAttemptAt: null },
  });
}

/**
 * A payout did not arrive, or what had arrived came back. Of one that a provider works on the
 * provider alone knows: calling it failed by hand could pay it twice.
 */
export async function failPayout(
  work: Work,
  means: PayoutMeans,
  { id, by, reason = '' }: Word,
): Promise<StaffPayout> {
  const row = await lockPayout(work, id);
  checkMove(row.status, 'failed');
  if (row.status === 'processing') checkToldByPerson(row, means);
  const problem = { code: row.status === 'completed' ? 'returned' : 'not_arrived', detail: reason };
  return step(work, { by, reason }, row, failedRow(row, problem));
}

/** Stops a payout that no provider has, or that one has refused for sure. */
export async function cancelPayout(
  work: Work,
  { id, by, reason = '' }: Word,
): Promise<StaffPayout> {
  const row = await lockPayout(work, id);
  checkMove(row.status, 'cancelled');
  const problem = { code: 'cancelled', detail: reason };
  return step(work, { by, reason }, row, { ...failedRow(row, problem), status: 'cancelled' });
}

async function lockPayout(work: Work, id: string): Promise<PayoutRow> {
  const [row] = await lockPayouts(work, [id]);
  if (!row) throw missing();
  return row;
}

function checkToldByPerson({ provider, status }: PayoutRow, { providers }: PayoutMeans): void {
  if (status === 'pending' || (providers[provider]?.toldBy ?? 'person') === 'person') return;
  throw new Fault('state_conflict', {
    detail: `What becomes of it is for ${provider} to say.`,
    meta: { status, provider },
  });
}

async function step(
  work: Work,
  teller: { by: ActorName; reason?: string },
  from: PayoutRow,
  to: PayoutRow,
): Promise<StaffPayout> {
  const row = { ...to, updatedAt: work.clock.now() };
  await takeSteps(work, [{ from, to: row }], teller);
  const { name } = await getPartner(work, row.partnerId);
  return toStaffPayout(row, name);
}
