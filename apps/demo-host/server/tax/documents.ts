import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { decrypt, encrypt } from '../platform/secrets.ts';
import type { Work } from '../platform/work.ts';
import { getProgram, getSettings, type TaxPayer } from '../programs/index.ts';
import { openForm } from './forms.ts';
import { composeDocument, type IssuedDocument } from './issued-document.ts';
import { documentKindOf, isOver } from './reporting.rules.ts';
import { insertDocuments, readDocument, selectIssued, type NewDocument } from './tax.store.ts';
import { readYear, type PartnerYear } from './tax.service.ts';
import { sumQuarters, type QuarterSums } from './totals.store.ts';

const batchSize = 200;
// Two million partners; a loop without an end would hide a cursor that does not move.
const maxBatches = 10_000;

interface Issue {
  year: number;
  programName: string;
  payer: TaxPayer | undefined;
  encryptionKey: Buffer;
}

/**
 * Makes the documents of a year that are not there yet, all or none. Again is harmless: what was
 * issued stays as it is, and what was missing something then is made up for.
 */
export async function issueDocuments(
  work: Work,
  year: number,
  encryptionKey: Buffer,
): Promise<{ issued: number; skipped: number }> {
  if (!isOver(year, work.clock.now())) {
    throw new Fault('state_conflict', {
      detail: `${year} is not over: its documents can be issued from 1 January ${year + 1} on.`,
    });
  }
  const [{ name }, { taxPayer }] = await Promise.all([getProgram(work), getSettings(work)]);
  const issue: Issue = { year, programName: name, payer: taxPayer, encryptionKey };
  let after = '';
  let [issued, seen] = [0, 0];
  for (let batch = 0; batch < maxBatches; batch += 1) {
    const rows = await readYear(work, { year, after, limit: batchSize });
    issued += await issueBatch(work, issue, rows);
    seen += rows.length;
    if (rows.length < batchSize) break;
    after = rows.at(-1)!.partner_id;
  }
  return { issued, skipped: seen - issued };
}

async function issueBatch(work: Work, issue: Issue, rows: readonly PartnerYear[]): Promise<number> {
  const there = await selectIssued(
    work,
    issue.year,
    rows.map(({ partner_id: id }) => id),
  );
  const ready = rows.filter(({ partner_id: id, standing }) => {
    const kind = documentKindOf(standing);
    return kind !== null && !there.has(`${id}:${kind}`);
  });
  if (ready.length === 0) return 0;
  const ids = ready.map(({ partner_id: id }) => id);
  const quarters = Map.groupBy(
    await sumQuarters(work, issue.year, ids),
    ({ partner_id: id }) => id,
  );
  const documents = ready.map((partner) =>
    toDocument(work, issue, { partner, quarters: quarters.get(partner.partner_id) ?? [] }),
  );
  return insertDocuments(work, issue.year, documents);
}

function toDocument(
  { clock }: Work,
  { year, programName, payer, encryptionKey }: Issue,
  { partner, quarters }: { partner: PartnerYear; quarters: readonly QuarterSums[] },
): NewDocument {
  const kind = documentKindOf(partner.standing)!;
  const issuedAt = clock.now();
  if (kind === '1099_nec' && !payer) throw missingPayer('issue form 1099-NEC');
  const filed = partner.form && openForm(partner.form, encryptionKey);
  const composed = composeDocument({
    ...{ kind, year, issuedAt, programName, payer, partner, filed, quarters },
  });
  return {
    id: newId('taxDocument', issuedAt.getTime()),
    partnerId: partner.partner_id,
    kind,
    content: encrypt(JSON.stringify(composed), encryptionKey),
  };
}

/** Tells staff what to fill in before anything can be filed. */
export function missingPayer(purpose: string, what = 'name, address, tin, contact'): Fault {
  return new Fault('state_conflict', {
    detail: `To ${purpose}, set taxPayer in the program's settings first: ${what}.`,
    meta: { setting: 'taxPayer' },
  });
}

/** A document of the partner, as it was issued. */
export async function getDocument(
  work: Work,
  which: { id: string; partnerId: string },
  encryptionKey: Buffer,
): Promise<IssuedDocument> {
  const content = await readDocument(work, which);
  if (!content) throw new Fault('not_found', { detail: 'There is no such document.' });
  return JSON.parse(decrypt(content, encryptionKey)) as IssuedDocument;
}
