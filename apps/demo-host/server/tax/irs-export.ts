import { Fault } from '../platform/fault.ts';
import type { Work } from '../platform/work.ts';
import { getSettings } from '../programs/index.ts';
import { missingPayer } from './documents.ts';
import { openForm } from './forms.ts';
import {
  endOfPayerRecord,
  endOfTransmissionRecord,
  payeeRecord,
  payerRecord,
  transmitterRecord,
  type ControlTotals,
  type IrsHeader,
  type IrsPayee,
} from './irs-file.ts';
import type { PartnerYear } from './tax.service.ts';
import { inside, readPages, type Transact } from './year-pages.ts';

/** Those who stand on form 1099-NEC and whose form is on file. */
function isFiled({ standing, form }: PartnerYear): boolean {
  return standing.nec && standing.problem !== 'missing_rate' && form?.kind === 'w9';
}

/** Checks what the file needs, before its first byte is sent. */
export async function prepareIrs(work: Work, year: number): Promise<IrsHeader> {
  const { taxPayer: payer } = await getSettings(work);
  if (!payer?.transmitterControlCode || !/^\d{9}$/.test(payer.tin)) {
    const fields = 'name, address, tin (nine digits), contact, transmitterControlCode';
    throw missingPayer('file with the IRS', fields);
  }
  let payees = 0;
  const counts = readPages(inside(work), year, (_work, rows) => rows.filter(isFiled).length);
  for await (const count of counts) payees += count;
  if (payees === 0) {
    throw new Fault('state_conflict', {
      detail: `Nobody stands on form 1099-NEC for ${year}, so there is no file.`,
    });
  }
  const { transmitterControlCode } = payer;
  return { year, payer, transmitterControlCode, payees, now: work.clock.now() };
}

/** The file, record by record. */
export async function* irsRecords(
  header: IrsHeader,
  transact: Transact,
  encryptionKey: Buffer,
): AsyncGenerator<string> {
  yield transmitterRecord(header) + payerRecord(header);
  const totals: ControlTotals = { payees: 0, paid: 0, withheld: 0 };
  // The transmitter and the payer are records 1 and 2.
  let sequence = 2;
  const pages = readPages(transact, header.year, (_work, rows) =>
    rows.filter(isFiled).map((row) => toPayee(row, encryptionKey)),
  );
  for await (const payees of pages) {
    for (const { paid, withheld } of payees) {
      totals.payees += 1;
      totals.paid += paid;
      totals.withheld += withheld;
    }
    const first = sequence + 1;
    sequence += payees.length;
    yield payees.map((payee, index) => payeeRecord(payee, header.year, first + index)).join('');
  }
  // The first record has said how many there are; a file that contradicts itself is worth nothing.
  if (totals.payees !== header.payees) {
    throw new Error('Forms or payouts changed while the file was made.');
  }
  yield endOfPayerRecord(totals, sequence + 1) + endOfTransmissionRecord(totals, sequence + 2);
}

function toPayee(row: PartnerYear, encryptionKey: Buffer): IrsPayee {
  const filed = openForm(row.form!, encryptionKey);
  if (filed.kind !== 'w9') throw new Error(`Form ${row.form!.id} is no W-9.`);
  return {
    partnerId: row.partner_id,
    tin: filed.tin,
    name: filed.legalName,
    businessName: filed.businessName ?? null,
    address: toAddress(filed.address),
    paid: row.paid,
    withheld: row.withheld,
  };
}

function toAddress({ line2, region, ...rest }: IrsFiledAddress): IrsPayee['address'] {
  return { ...rest, ...(line2 && { line2 }), ...(region && { region }) };
}

type IrsFiledAddress = ReturnType<typeof openForm>['address'];
