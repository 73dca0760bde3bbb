import type { ActorName, Dispute, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import type { Currency } from '@portico/sdk/contract';
import { audit } from '../platform/audit.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault, invalid } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { announce } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import {
  adjustCommission,
  cancelRefusalOf,
  lockWithReversals,
  moveCommissions,
  readCommission,
  refusalOf,
  type CommissionRow,
} from '../commissions/index.ts';
import {
  closedSentence,
  messagesMax,
  readEvidence,
  rowsOfDispute,
  rowsToCancel,
  setAside,
} from './disputes.rules.ts';
import {
  closeDispute,
  insertDispute,
  insertEvidence,
  insertMessage,
  readDispute,
  readEvidenceFile,
  selectDisputes,
  toDisputes,
  type DisputeRow,
  type EvidenceFile,
} from './disputes.store.ts';

type Inputs = PorticoContract['disputes'];
type AdminInputs = PorticoContract['admin']['disputes'];
type Said = Pick<ParsedOf<Inputs['reply']>, 'text' | 'evidence'>;

/** Who speaks: the partner, or somebody of the program (`partnerId` is null). */
export interface Speaker {
  by: ActorName;
  partnerId: string | null;
}

const noDispute = 'There is no such dispute.';

/** A partner says that a commission of its own is wrong. */
export async function openDispute(
  work: Work,
  input: ParsedOf<Inputs['open']>,
  { by, partnerId }: { by: ActorName; partnerId: string },
): Promise<Dispute> {
  const known = await readCommission(work, { id: input.id, partnerId });
  if (!known) throw new Fault('not_found', { detail: 'There is no such commission.' });
  const family = await lockWithReversals(work, [known.reversalOf ?? known.id]);
  const disputed = family.find(({ id }) => id === known.id)!;
  const refusal = refusalOf('dispute', disputed);
  if (refusal) throw new Fault('state_conflict', { detail: refusal });
  const id = newId('dispute', work.clock.now().getTime());
  const row = { id, commission_id: known.id, partner_id: partnerId, reason: input.reason };
  if (!(await insertDispute(work, row))) {
    throw new Fault('state_conflict', { detail: 'A dispute about it is open already.' });
  }
  await say(work, row, { said: input, by });
  const move = { by, verb: 'disputed', reason: input.reason };
  await moveCommissions(work, setAside(disputed, family), 'disputed', move);
  await note(work, row, { by, verb: 'opened', after: { status: 'open', reason: input.reason } });
  return getDispute(work, { id, partnerId });
}

export async function getDispute(
  work: Work,
  which: { id: string; partnerId: string | null },
): Promise<Dispute> {
  const row = await readDispute(work, which);
  if (!row) throw new Fault('not_found', { detail: noDispute });
  const [dispute] = await toDisputes(work, [row]);
  return dispute!;
}

/** Says more in an open dispute. */
export async function replyToDispute(
  work: Work,
  { id, ...said }: Said & { id: string },
  { by, partnerId }: Speaker,
): Promise<Dispute> {
  const row = await lockOpen(work, { id, partnerId });
  await say(work, row, { said, by });
  await note(work, row, { by, verb: 'answered' });
  return getDispute(work, { id, partnerId });
}

/** The partner takes it back: the commission returns to where it was. */
export async function withdrawDispute(
  work: Work,
  id: string,
  { by, partnerId }: Speaker,
): Promise<Dispute> {
  const row = await lockOpen(work, { id, partnerId });
  await giveBack(work, row, { by, verb: 'dispute_withdrawn' });
  await closeDispute(work, id, { status: 'withdrawn', outcome: null });
  const after = { status: 'withdrawn' };
  await note(work, row, { by, verb: 'withdrawn', before: { status: 'open' }, after });
  return getDispute(work, { id, partnerId });
}

/** The program decides: the commission returns to where it was, or is cancelled. */
export async function resolveDispute(
  work: Work,
  input: ParsedOf<AdminInputs['resolve']>,
  by: ActorName,
): Promise<Dispute> {
  const { id, status, outcome, adjustment, cancelCommission } = input;
  if (status === 'rejected' && adjustment !== 0) {
    throw invalid('/adjustment', 'Only an accepted dispute adjusts.');
  }
  if (cancelCommission && adjustment < 0) {
    throw invalid('/adjustment', 'A cancelled commission is taken back as a whole already.');
  }
  const row = await lockOpen(work, { id, partnerId: null });
  const move = { by, verb: `dispute_${status}`, reason: outcome };
  const commission = cancelCommission
    ? await cancelDisputed(work, row, move)
    : await giveBack(work, row, move);
  if (adjustment !== 0) {
    const amount = { amount: adjustment, currency: commission.currency as Currency };
    await adjustCommission(work, { partnerId: row.partner_id, amount, reason: outcome }, by);
  }
  await closeDispute(work, id, { status, outcome });
  await note(work, row, {
    by,
    verb: status,
    before: { status: 'open' },
    after: { status, ...(adjustment !== 0 && { adjustment }), cancelCommission },
    reason: outcome,
  });
  return getDispute(work, { id, partnerId: null });
}

/** A file of a dispute that the caller may see. */
export async function getEvidence(
  work: Work,
  { id, evidenceId, partnerId }: { id: string; evidenceId: string; partnerId: string | null },
): Promise<EvidenceFile> {
  const row = await readDispute(work, { id, partnerId });
  const file = row && (await readEvidenceFile(work, { disputeId: id, evidenceId }));
  if (!file) throw new Fault('not_found', { detail: 'There is no such file.' });
  return file;
}

/** Disputes of all partners, newest first. */
export async function listDisputes(work: Work, input: ParsedOf<AdminInputs['list']>) {
  const { cursor, limit, status } = input;
  const after = cursor ? decodeCursor(input, cursor, ['string', 'string']) : undefined;
  const rows = await selectDisputes(work, { status, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const at = last && new Date(last.opened_at).toISOString();
  return {
    data: await toDisputes(work, page),
    nextCursor: last && at ? encodeCursor(input, [at, last.id]) : null,
  };
}

async function lockOpen(
  work: Work,
  which: { id: string; partnerId: string | null },
): Promise<DisputeRow> {
  const row = await readDispute(work, which, true);
  if (!row) throw new Fault('not_found', { detail: noDispute });
  if (row.status === 'open') return row;
  throw new Fault('state_conflict', { detail: closedSentence(row.status) });
}

async function say(
  work: Work,
  dispute: Pick<DisputeRow, 'id' | 'partner_id'>,
  { said, by }: { said: Said; by: ActorName },
): Promise<void> {
  const files = (said.evidence ?? []).map((file, index) => ({
    file,
    data: readEvidence(file, `/evidence/${index}`),
  }));
  const position = await insertMessage(work, { dispute, by, text: said.text });
  if (position >= messagesMax) {
    throw new Fault('state_conflict', { detail: `A dispute takes ${messagesMax} messages.` });
  }
  for (const { file, data } of files) {
    const id = newId('evidence', work.clock.now().getTime());
    await insertEvidence(work, { id, dispute, position, file, data });
  }
}

interface Ending {
  by: ActorName;
  verb: string;
  reason?: string;
}

/** Puts everything that was set aside back to where it was. */
async function giveBack(work: Work, dispute: DisputeRow, move: Ending): Promise<CommissionRow> {
  const { disputed, family } = await lockDisputed(work, dispute);
  await restore(work, rowsOfDispute(disputed, family), move);
  return disputed;
}

async function restore(work: Work, rows: readonly CommissionRow[], move: Ending): Promise<void> {
  await moveCommissions(work, rows, (row) => row.statusBefore ?? 'approved', move);
}

async function cancelDisputed(
  work: Work,
  dispute: DisputeRow,
  move: Ending,
): Promise<CommissionRow> {
  const { disputed, family } = await lockDisputed(work, dispute);
  if (disputed.status === 'cancelled') return disputed;
  const paid = disputed.status === 'paid' || disputed.statusBefore === 'paid';
  const refusal = paid
    ? 'The commission was paid already: take it back by an adjustment.'
    : cancelRefusalOf(disputed, family);
  if (refusal) throw new Fault('state_conflict', { detail: refusal });
  const aside = rowsOfDispute(disputed, family);
  const gone = rowsToCancel(disputed, family);
  const back = aside.filter((row) => !gone.includes(row));
  await moveCommissions(work, gone, 'cancelled', { ...move, verb: 'cancelled' });
  await restore(work, back, move);
  return disputed;
}

async function lockDisputed(work: Work, { commission_id: id }: DisputeRow) {
  const known = await readCommission(work, { id });
  const family = await lockWithReversals(work, [known!.reversalOf ?? known!.id]);
  return { disputed: family.find((row) => row.id === id)!, family };
}

interface Note {
  by: ActorName;
  verb: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  reason?: string;
}

/** Writes down what was done in a dispute, and tells the partner's widgets. */
async function note(
  work: Work,
  dispute: Pick<DisputeRow, 'id' | 'partner_id' | 'commission_id'>,
  { by, verb, ...rest }: Note,
): Promise<void> {
  const { id, partner_id: partnerId, commission_id: commissionId } = dispute;
  await audit(work, by, [{ action: `dispute.${verb}`, subject: id, partnerId, ...rest }]);
  await announce(work, partnerId, 'dispute.updated', { disputeId: id, commissionId });
}
