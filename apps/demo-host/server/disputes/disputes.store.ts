import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ActorName, Dispute, DisputeReason, Evidence } from '@portico/sdk/contract';
import type { DisputeMessage, DisputeStatus } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { commissionsTable, toCommission } from '../commissions/index.ts';
import type { EvidenceType } from './disputes.rules.ts';

export interface DisputeRow extends Record<string, unknown> {
  id: string;
  commission_id: string;
  partner_id: string;
  reason: DisputeReason;
  status: DisputeStatus;
  outcome: string | null;
  opened_at: string;
  closed_at: string | null;
}

type NewDispute = Pick<DisputeRow, 'id' | 'commission_id' | 'partner_id' | 'reason'>;

/** Opens a dispute unless one is open about the commission; tells whether it did. */
export async function insertDispute(
  { tx, programId, clock }: Work,
  row: NewDispute,
): Promise<boolean> {
  const made = await tx.execute(sql`insert into disputes
      (program_id, id, commission_id, partner_id, reason, status, opened_at)
    values (${programId}, ${row.id}, ${row.commission_id}, ${row.partner_id}, ${row.reason},
      'open', ${clock.now().toISOString()}::timestamptz)
    on conflict (program_id, commission_id) where status = 'open' do nothing returning id`);
  return made.length === 1;
}

/** One dispute; with `lock` until the transaction ends. */
export async function readDispute(
  { tx, programId }: Work,
  { id, partnerId }: { id: string; partnerId: string | null },
  lock = false,
): Promise<DisputeRow | undefined> {
  const whose = partnerId === null ? sql`` : sql`and partner_id = ${partnerId}`;
  const [row] = await tx.execute<DisputeRow>(sql`select * from disputes
    where program_id = ${programId} and id = ${id} ${whose} ${lock ? sql`for update` : sql``}`);
  return row;
}

export async function closeDispute(
  { tx, programId, clock }: Work,
  id: string,
  { status, outcome }: { status: DisputeStatus; outcome: string | null },
): Promise<DisputeRow> {
  const [row] = await tx.execute<DisputeRow>(sql`update disputes set status = ${status},
      outcome = ${outcome}, closed_at = ${clock.now().toISOString()}::timestamptz
    where program_id = ${programId} and id = ${id} returning *`);
  return row!;
}

/** One keyset page, newest first. */
export function selectDisputes(
  { tx, programId }: Work,
  {
    status,
    after,
    limit,
  }: {
    status: readonly DisputeStatus[] | undefined;
    after: readonly [at: string, id: string] | undefined;
    limit: number;
  },
): Promise<DisputeRow[]> {
  const behind = after ? sql`and (opened_at, id) < (${after[0]}::timestamptz, ${after[1]})` : sql``;
  const which = status
    ? sql`and status in (select jsonb_array_elements_text(${JSON.stringify(status)}::jsonb))`
    : sql``;
  return tx.execute<DisputeRow>(sql`select * from disputes
    where program_id = ${programId} ${which} ${behind}
    order by opened_at desc, id desc limit ${limit}`);
}

interface NewMessage {
  dispute: Pick<DisputeRow, 'id' | 'partner_id'>;
  by: ActorName;
  text: string;
}

/** Writes a message behind the others; the dispute is locked. Returns its place, from 0. */
export async function insertMessage(
  { tx, programId, clock }: Work,
  { dispute, by, text }: NewMessage,
): Promise<number> {
  const [made] = await tx.execute<{ position: number }>(sql`insert into dispute_messages
      (program_id, dispute_id, position, partner_id, at, actor_kind, actor_name, body)
    select ${programId}, ${dispute.id}, count(*)::integer, ${dispute.partner_id},
      ${clock.now().toISOString()}::timestamptz, ${by.kind}, ${by.name}, ${text}
    from dispute_messages where program_id = ${programId} and dispute_id = ${dispute.id}
    returning position`);
  return made!.position;
}

interface NewEvidence {
  id: string;
  dispute: Pick<DisputeRow, 'id' | 'partner_id'>;
  position: number;
  file: { name: string; contentType: EvidenceType };
  data: Buffer;
}

export async function insertEvidence(
  { tx, programId }: Work,
  { id, dispute, position, file, data }: NewEvidence,
): Promise<void> {
  await tx.execute(sql`insert into dispute_evidence
      (program_id, id, dispute_id, position, partner_id, name, content_type, data)
    values (${programId}, ${id}, ${dispute.id}, ${position}, ${dispute.partner_id},
      ${file.name}, ${file.contentType}, ${data})`);
}

export interface EvidenceFile extends Record<string, unknown> {
  name: string;
  content_type: EvidenceType;
  data: Buffer;
}

export async function readEvidenceFile(
  { tx, programId }: Work,
  { disputeId, evidenceId }: { disputeId: string; evidenceId: string },
): Promise<EvidenceFile | undefined> {
  const [row] = await tx.execute<EvidenceFile>(sql`select name, content_type, data
    from dispute_evidence where program_id = ${programId} and dispute_id = ${disputeId}
      and id = ${evidenceId}`);
  return row;
}

interface MessageRow extends Record<string, unknown> {
  dispute_id: string;
  position: number;
  at: string;
  actor_kind: ActorName['kind'];
  actor_name: string | null;
  body: string;
}

interface EvidenceRow extends Record<string, unknown> {
  dispute_id: string;
  position: number;
  id: string;
  name: string;
  content_type: EvidenceType;
  bytes: number;
}

/** The wire shape of disputes: each with its commission, its messages and their files. */
export async function toDisputes(work: Work, rows: readonly DisputeRow[]): Promise<Dispute[]> {
  if (rows.length === 0) return [];
  const { tx, programId } = work;
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const mine = sql`program_id = ${programId}
    and dispute_id in (select jsonb_array_elements_text(${ids}::jsonb))`;
  const [commissions, messages, evidence] = await Promise.all([
    tx
      .select()
      .from(commissionsTable)
      .where(
        and(
          eq(commissionsTable.programId, programId),
          inArray(
            commissionsTable.id,
            rows.map((row) => row.commission_id),
          ),
        ),
      ),
    tx.execute<MessageRow>(sql`select dispute_id, position, at, actor_kind, actor_name, body
      from dispute_messages where ${mine} order by dispute_id, position`),
    tx.execute<EvidenceRow>(sql`select dispute_id, position, id, name, content_type,
      octet_length(data) as bytes from dispute_evidence where ${mine} order by id`),
  ]);
  const commissionOf = new Map(commissions.map((row) => [row.id, toCommission(row)]));
  const filesOf = Map.groupBy(evidence, (row) => `${row.dispute_id} ${row.position}`);
  const messagesOf = Map.groupBy(messages, (row) => row.dispute_id);
  return rows.map((row) => ({
    id: row.id,
    commission: commissionOf.get(row.commission_id)!,
    reason: row.reason,
    status: row.status,
    messages: (messagesOf.get(row.id) ?? []).map((message) =>
      toMessage(message, filesOf.get(`${row.id} ${message.position}`) ?? []),
    ),
    openedAt: new Date(row.opened_at).toISOString(),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at).toISOString(),
    outcome: row.outcome,
  }));
}

function toMessage(row: MessageRow, files: readonly EvidenceRow[]): DisputeMessage {
  return {
    at: new Date(row.at).toISOString(),
    by: { kind: row.actor_kind, name: row.actor_name },
    text: row.body,
    evidence: files.map((file): Evidence => ({
      id: file.id,
      name: file.name,
      contentType: file.content_type,
      bytes: file.bytes,
    })),
  };
}
