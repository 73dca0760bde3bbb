import type { ActorName, TaxForm } from '@portico/sdk/contract';
import { audit } from '../platform/audit.ts';
import { newId } from '../platform/ids.ts';
import { decrypt, encrypt } from '../platform/secrets.ts';
import type { Work } from '../platform/work.ts';
import { checkForm, validUntil, type FiledForm } from './tax.rules.ts';
import { lockPartner, replaceForm, selectForms, type FormRow } from './tax.store.ts';

interface Filing {
  partnerId: string;
  form: FiledForm;
  by: ActorName;
  /** From here on the tax number exists as ciphertext only. */
  encryptionKey: Buffer;
}

/** Files a form in the place of the one before; the audit names its kind and four digits. */
export async function fileForm(
  work: Work,
  { partnerId, form, by, encryptionKey }: Filing,
): Promise<void> {
  const now = work.clock.now();
  checkForm(form, now);
  await lockPartner(work, partnerId);
  const before = (await selectForms(work, [partnerId])).get(partnerId) ?? null;
  const { tin, type } = tinOf(form);
  const row: FormRow = {
    id: newId('taxForm', now.getTime()),
    partnerId,
    kind: form.kind,
    details: encrypt(JSON.stringify(form), encryptionKey),
    legalName: form.legalName,
    country: form.address.country,
    tinType: type,
    tinLast4: tin && endOf(tin),
    classification: form.kind === 'w9' ? form.classification : null,
    treatyRate: (form.kind === 'w8ben' && form.treaty?.rate) || null,
    backupWithholding: form.kind === 'w9' && form.backupWithholding,
    signedBy: form.signedBy,
    signedAt: now,
    validUntil: validUntil(form.kind, now),
  };
  await replaceForm(work, row);
  const told = (one: FormRow) => ({ id: one.id, kind: one.kind, tinLast4: one.tinLast4 });
  await audit(work, by, [
    {
      action: 'tax_form.filed',
      subject: row.id,
      partnerId,
      before: before && told(before),
      after: told(row),
    },
  ]);
}

function tinOf(form: FiledForm): { tin: string | null; type: FormRow['tinType'] } {
  if (form.kind === 'w9') return { tin: form.tin.number, type: form.tin.type };
  return form.foreignTin ? { tin: form.foreignTin, type: 'foreign' } : { tin: null, type: null };
}

/** The last four characters, or fewer: of a short number never more than half is shown. */
function endOf(tin: string): string {
  return tin.slice(-Math.min(4, Math.floor(tin.length / 2)));
}

/** Everything that was filed. For documents and files alone: it holds the whole tax number. */
export function openForm({ details }: FormRow, encryptionKey: Buffer): FiledForm {
  return JSON.parse(decrypt(details, encryptionKey)) as FiledForm;
}

export function toForm(row: FormRow): TaxForm {
  return {
    id: row.id,
    kind: row.kind,
    legalName: row.legalName,
    country: row.country,
    tinLast4: row.tinLast4,
    tinType: row.tinType,
    signedBy: row.signedBy,
    signedAt: row.signedAt.toISOString(),
    validUntil: row.validUntil?.toISOString() ?? null,
  };
}
