import type { Currency, Money } from '@portico/sdk/contract';
import { reverse } from '@portico/sdk/engine';
import { audit, system } from '../platform/audit.ts';
import { newId } from '../platform/ids.ts';
import { announceAll } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { post, postingsOf } from '../ledger/index.ts';
import { addEarnings } from '../links/index.ts';
import type { PartnerRow } from '../partners/index.ts';
import { getSettings, type ProgramSettings } from '../programs/index.ts';
import { bookCommissions, factsOf } from './book.ts';
import { calculateAgain, type Extra, type Final } from './calculate-again.ts';
import { startOf } from './commissions.rules.ts';
import type { CommissionRow, NewCommission } from './commissions.table.ts';
import type { KeptPayment } from './recalculate.store.ts';
import { lockReversalsOf, lockWaiting, saveReleased } from './release.store.ts';
import { reverseCommissions } from './reverse-commissions.ts';

const batchSize = 200;
const batchesMax = 25;
/** As far back as a calculation looks for a rate. */
const validDays = 7;

/**
 * Calculates commissions that wait for an exchange rate again, with the rates of their payments'
 * days. What is known now is booked: the amount is final, the ledger hears of it, and it goes on
 * as a new commission would. Tells how many; what is still unknown keeps waiting.
 */
export async function releaseMissing(work: Work): Promise<number> {
  let released = 0;
  let after = '';
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const rows = await lockWaiting(work, { after, limit: batchSize, validDays });
    if (rows.length === 0) break;
    released += await releaseBatch(work, rows);
    after = rows.at(-1)!.id;
  }
  return released;
}

async function releaseBatch(work: Work, rows: readonly CommissionRow[]): Promise<number> {
  const [settings, again] = await Promise.all([getSettings(work), calculateAgain(work, rows)]);
  const { finals, extras, payments, partners } = again;
  const known = rows.filter(({ id }) => finals.has(id));
  if (known.length === 0) return 0;
  const reversals = await lockReversalsOf(
    work,
    known.map(({ id }) => id),
  );
  const backOf = Map.groupBy(reversals, ({ reversalOf }) => reversalOf!);
  const circumstances = { settings, partners, now: work.clock.now() };
  const changes = known.flatMap((row) => {
    const after = finalRow(row, finals.get(row.id) ?? null, circumstances);
    return withReversals({ before: row, after }, backOf.get(row.id) ?? []);
  });
  await bookChanges(work, changes);
  // Less than half a cent in one currency can be a whole one in another: it is booked as well.
  await bookCommissions(
    work,
    extras.flatMap((extra) => extraRow(work, extra, circumstances)),
  );
  const paymentIds = new Set(known.map(({ paymentId }) => paymentId ?? ''));
  await takeBackRest(
    work,
    [...paymentIds].flatMap((id) => payments.get(id) ?? []),
  );
  return known.length;
}

interface Circumstances {
  settings: ProgramSettings;
  partners: ReadonlyMap<string, PartnerRow>;
  now: Date;
}

type Sum = Pick<NonNullable<Final>, 'amount' | 'currency'>;

/** How a commission whose number is known now starts; null when its account is closed. */
function beginningOf(
  { partnerId, holdUntil }: Pick<CommissionRow, 'partnerId' | 'holdUntil'>,
  sum: Sum,
  { settings, partners, now }: Circumstances,
) {
  return startOf({
    partner: partners.get(partnerId)!.status,
    until: holdUntil,
    now,
    approval: settings.approval ?? 'automatic',
    missingRate: false,
    highValue: isAbove(sum, settings.reviewAbove),
  });
}

function isAbove({ amount, currency }: Sum, limit?: Money): boolean {
  return limit !== undefined && currency === limit.currency && amount > limit.amount;
}

function finalRow(row: CommissionRow, final: Final, circumstances: Circumstances): CommissionRow {
  const moves = row.moves + 1;
  // Its rule does not match once the numbers are known: it was never earned, and never posted.
  if (!final) return { ...row, status: 'cancelled', holdReason: null, moves };
  // It was earned before its account was closed: a person decides.
  const closed = { status: 'held', holdReason: 'partner_not_active' } as const;
  const beginning = beginningOf(row, final, circumstances) ?? closed;
  const approvedAt = beginning.status === 'approved' ? circumstances.now : null;
  return { ...row, ...final, ...beginning, approvedAt, moves, posted: true };
}

interface Change {
  before: CommissionRow;
  after: CommissionRow;
}

/** What was refunded meanwhile is taken back of the final amount, by the same shares. */
function withReversals({ before, after }: Change, reversals: readonly CommissionRow[]): Change[] {
  const { status, holdReason, approvedAt, currency, posted } = after;
  let { reversed } = posted ? { reversed: 0 } : after;
  const back = reversals.map((row): Change => {
    const fate = { ...row, status, holdReason, approvedAt, moves: row.moves + 1 };
    const share = row.calculation.steps.find(({ kind }) => kind === 'share')?.facts;
    if (!posted || !share) return { before: row, after: fate };
    const calculation = reverse(after.calculation, {
      commission: { amount: after.amount, reversed },
      payment: { amount: Number(share['payment']), refunded: Number(share['refunded']) },
      rule: row.rule,
    });
    const { amount } = calculation;
    reversed -= amount;
    return { before: row, after: { ...fate, amount, currency, calculation, posted } };
  });
  return [{ before, after: { ...after, reversed } }, ...back];
}

async function bookChanges(work: Work, changes: readonly Change[]): Promise<void> {
  const finals = changes.map(({ after }) => after);
  await saveReleased(work, finals);
  await Promise.all([
    post(
      work,
      finals.flatMap((row) => postingsOf(row, null)),
    ),
    addEarnings(work, changes.flatMap(linkEarnings)),
    audit(
      work,
      system,
      changes.map(({ before, after }) => ({
        action: 'commission.released',
        subject: after.id,
        partnerId: after.partnerId,
        before: { status: before.status, amount: before.amount, currency: before.currency },
        after: { status: after.status, amount: after.amount, currency: after.currency },
        reason: 'exchange rate known',
      })),
    ),
    announceAll(work.tx, work.clock.now(), factsOf(work, finals, 'commission.updated')),
  ]);
}

/** A link was credited with the first number; now with the final one instead. */
function linkEarnings({ before, after }: Change) {
  const { linkId, partnerId } = before;
  if (!linkId) return [];
  const of = (row: CommissionRow, sign: 1 | -1) => ({
    linkId,
    partnerId,
    amount: { amount: sign * row.amount, currency: row.currency as Currency },
  });
  return after.status === 'cancelled' ? [of(before, -1)] : [of(before, -1), of(after, 1)];
}

/** What was refunded and rounded to nothing before has to be taken back now. */
async function takeBackRest(work: Work, payments: readonly KeptPayment[]): Promise<void> {
  for (const payment of payments.filter(({ refunded }) => refunded > 0)) {
    const id = newId('refund', work.clock.now().getTime());
    const rest = { id, reason: 'refund', occurredAt: payment.occurredAt };
    await reverseCommissions(work, payment, rest);
  }
}

function extraRow(work: Work, extra: Extra, circumstances: Circumstances): NewCommission[] {
  const { payment, beside, partnerId, level, earning } = extra;
  const beginning = beginningOf({ ...beside, partnerId }, earning, circumstances);
  if (!beginning) return [];
  const { now } = circumstances;
  const item = earning.item === null ? 0 : earning.item + 1;
  const { items, product = null } = payment.kept.facts.payment;
  const row: NewCommission = {
    ...beside,
    id: newId('commission', now.getTime()),
    partnerId,
    level,
    item,
    product: items?.[item - 1]?.product ?? product,
    linkId: level === 0 ? beside.linkId : null,
    rule: earning.rule,
    type: earning.type,
    ...beginning,
    amount: earning.amount,
    currency: earning.currency,
    calculation: earning.calculation,
    reversed: 0,
    moves: 0,
    posted: true,
    approvedAt: beginning.status === 'approved' ? now : null,
    createdAt: now,
  };
  return [row];
}
