import { Readable } from 'node:stream';
import type { HandlersOf, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { audit, nameOf } from '../platform/audit.ts';
import type { Call } from '../platform/implement.ts';
import { dac7Message, prepareDac7 } from './dac7-export.ts';
import { getDocument, issueDocuments } from './documents.ts';
import { fileForm } from './forms.ts';
import { irsRecords, prepareIrs } from './irs-export.ts';
import { csvHeader, toCsvLine } from './tax.csv.ts';
import { printDocument } from './tax.pdf.ts';
import { getCenter, listSummaries } from './tax.service.ts';
import { setWithholding } from './withholding.ts';
import { readPages, type Transact } from './year-pages.ts';

type Key = { encryptionKey: Buffer };

/** What partners do; `encryptionKey` opens what was filed. */
export function taxRoutes({ encryptionKey }: Key): HandlersOf<PorticoContract['tax'], Call> {
  return {
    center: (_input, { work, actor }) => getCenter(work, actor.partnerId!),
    submit: async ({ form }, { work, actor }) => {
      const partnerId = actor.partnerId!;
      await fileForm(work, { partnerId, form, by: nameOf(actor), encryptionKey });
      return getCenter(work, partnerId);
    },
    document: async ({ id }, { work, actor }) => {
      const which = { id, partnerId: actor.partnerId! };
      const document = await getDocument(work, which, encryptionKey);
      const name = `${document.kind.replaceAll('_', '-')}-${document.year}.pdf`;
      const body = Uint8Array.from(await printDocument(document));
      return fileResponse(body, { name, type: 'application/pdf' });
    },
  };
}

/** What staff and the customer's server do. */
export function adminTaxRoutes({
  encryptionKey,
}: Key): HandlersOf<PorticoContract['admin']['tax'], Call> {
  return {
    summaries: (input, { work }) => listSummaries(work, input),
    issue: async ({ year }, { work, actor }) => {
      const after = await issueDocuments(work, year, encryptionKey);
      await audit(work, nameOf(actor), [{ ...deed('tax_documents.issued', year), after }]);
      return after;
    },
    export: async (input, call) => {
      const { lines, name, type } = await openExport(input, call, encryptionKey);
      // Files for an authority hold whole tax numbers: who took one is written down.
      const after = { format: input.format };
      await audit(call.work, nameOf(call.actor), [
        { ...deed('tax_year.exported', input.year), after },
      ]);
      const body = Readable.toWeb(Readable.from(lines, { objectMode: false }));
      return fileResponse(body as ReadableStream<Uint8Array>, { name, type });
    },
    setWithholding: (input, { work, actor }) => setWithholding(work, input, nameOf(actor)),
  };
}

/** What is done to a year is done to nobody in particular. */
function deed(action: string, year: number) {
  return { action, subject: `tax_year_${year}`, partnerId: null };
}

interface Export {
  lines: AsyncGenerator<string>;
  name: string;
  type: string;
}

async function openExport(
  { year, format }: ParsedOf<PorticoContract['admin']['tax']['export']>,
  { work, transact }: Call,
  key: Buffer,
): Promise<Export> {
  if (format === 'irs') {
    const lines = irsRecords(await prepareIrs(work, year), transact, key);
    return { lines, name: `1099-nec-${year}.txt`, type: 'text/plain; charset=us-ascii' };
  }
  if (format === 'dac7') {
    const lines = dac7Message(await prepareDac7(work, year), transact, key);
    return { lines, name: `dac7-${year}.xml`, type: 'application/xml; charset=utf-8' };
  }
  const lines = csvLines(transact, year);
  return { lines, name: `tax-${year}.csv`, type: 'text/csv; charset=utf-8' };
}

async function* csvLines(transact: Transact, year: number): AsyncGenerator<string> {
  yield csvHeader;
  yield* readPages(transact, year, (_work, rows) => rows.map(toCsvLine).join(''));
}

function fileResponse(
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>,
  { name, type }: { name: string; type: string },
): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}
