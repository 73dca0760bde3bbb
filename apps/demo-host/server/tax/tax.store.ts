import { sql } from 'drizzle-orm';
import type { TaxDocument, TaxFormKind } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';

/** A form on file. What was filed is ciphertext; beside it only what is shown and decided by. */
export interface FormRow {
  id: string;
  partnerId: string;
  kind: TaxFormKind;
  details: string;
  legalName: string;
  country: string;
  tinType: 'ssn' | 'ein' | 'foreign' | null;
  tinLast4: string | null;
  classification: string | null;
  treatyRate: string | null;
  backupWithholding: boolean;
  signedBy: string;
  signedAt: Date;
  validUntil: Date | null;
}

interface FormRecord extends Record<string, unknown> {
  id: string;
  partner_id: string;
  kind: TaxFormKind;
  details: string;
  legal_name: string;
  country: string;
  tin_type: FormRow['tinType'];
  tin_last4: string | null;
  classification: string | null;
  treaty_rate: string | null;
  backup_withholding: boolean;
  signed_by: string;
  signed_at: string;
  valid_until: string | null;
}

function toForm(row: FormRecord): FormRow {
  return {
    id: row.id,
    partnerId: row.partner_id,
    kind: row.kind,
    details: row.details,
    legalName: row.legal_name,
    country: row.country,
    tinType: row.tin_type,
    tinLast4: row.tin_last4,
    classification: row.classification,
    treatyRate: row.treaty_rate,
    backupWithholding: row.backup_withholding,
    signedBy: row.signed_by,
    signedAt: new Date(row.signed_at),
    validUntil: row.valid_until === null ? null : new Date(row.valid_until),
  };
}

/** The forms in use of the named partners, by partner. */
export async function selectForms(
  { tx, programId }: Work,
  partnerIds: readonly string[],
): Promise<Map<string, FormRow>> {
  const rows = await tx.execute<FormRecord>(sql`select tax_forms.*
    from jsonb_array_elements_text(${JSON.stringify(partnerIds)}::jsonb) as named (id)
    join tax_forms on program_id = ${programId} and partner_id = named.id and ended_at is null`);
  return new Map(rows.map((row) => [row.partner_id, toForm(row)]));
}

/** What partners are withheld by besides their forms. */
export interface PartnerFacts extends Record<string, unknown> {
  id: string;
  country: string | null;
  backup_withholding: boolean;
}

export function selectPartnerFacts(
  { tx, programId }: Work,
  partnerIds: readonly string[],
): Promise<PartnerFacts[]> {
  return tx.execute<PartnerFacts>(sql`select partners.id, country, backup_withholding
    from jsonb_array_elements_text(${JSON.stringify(partnerIds)}::jsonb) as named (id)
    join partners on program_id = ${programId} and partners.id = named.id`);
}

/** Forms of one partner are filed one after the other. */
export async function lockPartner({ tx, programId }: Work, partnerId: string): Promise<void> {
  await tx.execute(sql`select id from partners
    where program_id = ${programId} and id = ${partnerId} for update`);
}

/** Puts a form in the place of the one before, which is kept. */
export async function replaceForm({ tx, programId, clock }: Work, row: FormRow): Promise<void> {
  const now = clock.now().toISOString();
  await tx.execute(sql`update tax_forms set ended_at = ${now}::timestamptz
    where program_id = ${programId} and partner_id = ${row.partnerId} and ended_at is null`);
  await tx.execute(sql`insert into tax_forms (program_id, id, partner_id, kind, details,
      legal_name, country, tin_type, tin_last4, classification, treaty_rate, backup_withholding,
      signed_by, signed_at, valid_until)
    values (${programId}, ${row.id}, ${row.partnerId}, ${row.kind}, ${row.details},
      ${row.legalName}, ${row.country}, ${row.tinType}, ${row.tinLast4}, ${row.classification},
      ${row.treatyRate}, ${row.backupWithholding}, ${row.signedBy},
      ${row.signedAt.toISOString()}::timestamptz,
      ${row.validUntil?.toISOString() ?? null}::timestamptz)`);
}

interface DocumentRecord extends Record<string, unknown> {
  id: string;
  kind: TaxDocument['kind'];
  year: number;
  issued_at: string;
  content: string;
}

export interface NewDocument {
  id: string;
  partnerId: string;
  kind: TaxDocument['kind'];
  content: string;
}

/** Inserts what is not issued yet; returns how many are new. */
export async function insertDocuments(
  { tx, programId, clock }: Work,
  year: number,
  documents: readonly NewDocument[],
): Promise<number> {
  if (documents.length === 0) return 0;
  const rows = documents.map(({ id, partnerId, kind, content }) => ({
    id,
    partner_id: partnerId,
    kind,
    content,
  }));
  const made = await tx.execute(sql`insert into tax_documents
      (program_id, id, partner_id, kind, year, content, issued_at)
    select ${programId}, id, partner_id, kind, ${year}::int, content,
      ${clock.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (id text, partner_id text,
      kind text, content text)
    order by partner_id on conflict (program_id, partner_id, kind, year) do nothing returning id`);
  return made.length;
}

/** Which of the named partners have which documents of a year already, as `partner:kind`. */
export async function selectIssued(
  { tx, programId }: Work,
  year: number,
  partnerIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.execute<{ issued: string }>(sql`select partner_id || ':' || kind as issued
    from jsonb_array_elements_text(${JSON.stringify(partnerIds)}::jsonb) as named (id)
    join tax_documents on program_id = ${programId} and partner_id = named.id
      and year = ${year}::int`);
  return new Set(rows.map(({ issued }) => issued));
}

// A partner gets one or two a year, so this is a bound that nobody meets.
const maxDocuments = 200;

/** Latest first. */
export async function selectDocuments(
  { tx, programId }: Work,
  partnerId: string,
): Promise<TaxDocument[]> {
  const rows = await tx.execute<DocumentRecord>(sql`select id, kind, year, issued_at
    from tax_documents where program_id = ${programId} and partner_id = ${partnerId}
    order by year desc, kind limit ${maxDocuments}`);
  return rows.map(({ id, kind, year, issued_at: at }) => ({
    id,
    kind,
    year,
    issuedAt: new Date(at).toISOString(),
  }));
}

/** A document's content as it was issued, encrypted. */
export async function readDocument(
  { tx, programId }: Work,
  { id, partnerId }: { id: string; partnerId: string },
): Promise<string | undefined> {
  const [row] = await tx.execute<DocumentRecord>(sql`select content from tax_documents
    where program_id = ${programId} and id = ${id} and partner_id = ${partnerId}`);
  return row?.content;
}
