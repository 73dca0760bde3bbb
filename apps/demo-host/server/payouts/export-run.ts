import { createHash } from 'node:crypto';
import type { ParsedOf, adminPayouts } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { Fault } from '../platform/fault.ts';
import type { Work } from '../platform/work.ts';
import { csvHead, csvLine, decimal, moneyOf } from './csv.ts';
import type { Transfer } from './files/transfer.ts';
import { writeNacha } from './files/nacha.ts';
import { writePain001 } from './files/pain001.ts';
import type { PayoutMeans } from './means.ts';
import { readDetails } from './methods.ts';
import { selectPayouts, selectTransfers } from './payouts.store.ts';
import { getRunRow } from './runs.ts';
import { sendFile, sendStream } from './statement.ts';

/** A run for the books, or for the bank. */
export async function exportRun(
  call: Call,
  means: PayoutMeans,
  { id, format }: ParsedOf<(typeof adminPayouts)['exportRun']>,
): Promise<Response> {
  const { work, transact } = call;
  await getRunRow(work, id);
  if (format === 'csv')
    return sendStream(csvOf(id, transact), 'text/csv; charset=utf-8', `${id}.csv`);
  const transfers = await readTransfers(work, means, { runId: id, format });
  const createdAt = work.clock.now();
  const file = { id: fileId(id, transfers), createdAt, transfers };
  if (format === 'nacha') {
    const text = writeNacha(file, means.providers.bank!.origin.originator!);
    return sendFile(text, 'text/plain; charset=us-ascii', `${id}.ach`);
  }
  const xml = writePain001(file, means.providers.bank!.origin.debtor!);
  return sendFile(xml, 'application/xml; charset=utf-8', `${id}.xml`);
}

/**
 * The same transfers make the same name, so that a bank that gets them twice can tell; it fits
 * into the 35 characters that banks allow.
 */
function fileId(runId: string, transfers: readonly Transfer[]): string {
  const names = transfers.map(({ id }) => id).join();
  const mark = createHash('sha256').update(names).digest('hex').slice(0, 5);
  return `${runId.replace('_', '-')}-${mark}`;
}

/** What one file carries at most; larger runs would be split by hand. */
const transfersMax = 20_000;

/** The transfers of a run that are with the bank now, where they go in full. */
async function readTransfers(
  work: Work,
  { providers, encryptionKey }: PayoutMeans,
  { runId, format }: { runId: string; format: 'pain001' | 'nacha' },
): Promise<Transfer[]> {
  const isNacha = format === 'nacha';
  const origin = providers.bank?.origin;
  const configured = isNacha ? origin?.originator : origin?.debtor;
  const kind = isNacha ? 'us_bank' : 'iban';
  const rows = configured ? await selectTransfers(work, { runId, kind, limit: transfersMax }) : [];
  if (rows.length === 0) {
    throw new Fault('nothing_to_pay', {
      detail: `The run has no transfers under way for a ${isNacha ? 'NACHA' : 'pain.001'} file.`,
    });
  }
  const methodIds = rows.map(({ methodId }) => methodId);
  const methods = await readDetails(work, methodIds, encryptionKey);
  return rows.map(({ id, amount, currency, methodId }) => ({
    ...{ id, amount, currency, method: methods.get(methodId)!.details },
  }));
}

const columns = [
  ...['id', 'partner_id', 'partner', 'status', 'provider', 'destination', 'commissions'],
  ...['gross', 'withheld', 'fees', 'amount', 'currency', 'reference', 'problem'],
  ...['created_at', 'completed_at'],
];

async function* csvOf(runId: string, transact: Call['transact']): AsyncGenerator<string> {
  yield csvHead(columns);
  const limit = 500;
  let after: readonly [string, string] | undefined;
  let full = true;
  while (full) {
    const behind = after;
    const page = await transact((work) =>
      selectPayouts(work, { filters: { runId }, after: behind, limit }),
    );
    yield page
      .map(({ payout, partnerName }) => {
        const { id, partnerId, status, provider, destination, commissions, currency } = payout;
        const { gross, withheld, fees, amount } = payout;
        return csvLine([
          ...[id, partnerId, partnerName, status, provider, destination, String(commissions)],
          ...[gross, withheld, fees, amount].map((one) => decimal(moneyOf(one, currency))),
          ...[currency, payout.providerReference ?? '', payout.problemDetail ?? ''],
          ...[payout.createdAt.toISOString(), payout.completedAt?.toISOString() ?? ''],
        ]);
      })
      .join('');
    full = page.length === limit;
    const last = page.at(-1)?.payout;
    after = last && [last.createdAt.toISOString(), last.id];
  }
}
