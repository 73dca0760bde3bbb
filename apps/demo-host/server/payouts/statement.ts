import { Readable } from 'node:stream';
import type { ParsedOf, payouts } from '@portico/sdk/contract';
import { getPartner } from '../partners/index.ts';
import type { Call } from '../platform/implement.ts';
import type { Work } from '../platform/work.ts';
import { getProgram } from '../programs/index.ts';
import { selectCarried, type CarriedLine } from './carried.store.ts';
import { csvHead, csvLine, decimal, moneyOf } from './csv.ts';
import { getPayout } from './payouts.service.ts';
import type { PayoutRow } from './payouts.table.ts';
import { drawStatement, statementLinesMax } from './statement.pdf.ts';

const pageSize = 500;

/** Every commission of a payout and its sums, for the partner's books. */
export async function makeStatement(
  call: Call,
  { id, format }: ParsedOf<(typeof payouts)['statement']>,
): Promise<Response> {
  const { work, actor, transact } = call;
  const payout = await getPayout(work, id, actor.partnerId!);
  if (format === 'csv') {
    return sendStream(csvOf(payout, transact), 'text/csv; charset=utf-8', `${id}.csv`);
  }
  const [program, partner] = await Promise.all([
    getProgram(work),
    getPartner(work, payout.partnerId),
  ]);
  const lines = await readLines(work, id, statementLinesMax);
  const bytes = await drawStatement({ payout, lines, program, partner });
  return sendFile(bytes, 'application/pdf', `${id}.pdf`);
}

async function readLines(work: Work, payoutId: string, max: number): Promise<CarriedLine[]> {
  const lines: CarriedLine[] = [];
  for (let after = ''; lines.length < max;) {
    const limit = Math.min(pageSize, max - lines.length);
    const page = await selectCarried(work, payoutId, { after, limit });
    lines.push(...page);
    if (page.length < limit) break;
    after = page.at(-1)!.id;
  }
  return lines;
}

const columns = ['id', 'date', 'customer', 'product', 'type', 'amount', 'currency'];

/**
 * The commissions page after page, so that memory stays flat; then what was kept back, as negative
 * amounts: the column adds up to what arrives.
 */
async function* csvOf(payout: PayoutRow, transact: Call['transact']): AsyncGenerator<string> {
  yield csvHead(columns);
  const { id, currency, createdAt, withheld, fees } = payout;
  const money = (amount: number) => decimal(moneyOf(amount, currency));
  let after = '';
  let full = true;
  while (full) {
    const from = after;
    const page = await transact((work) =>
      selectCarried(work, id, { after: from, limit: pageSize }),
    );
    yield page
      .map(({ occurredAt, what, product, type, amount, id: commission }) =>
        csvLine([
          ...[commission, occurredAt.toISOString(), what, product ?? '', type],
          ...[money(amount), currency],
        ]),
      )
      .join('');
    full = page.length === pageSize;
    after = page.at(-1)?.id ?? after;
  }
  if (payout.status === 'failed' || payout.status === 'cancelled') return;
  for (const [type, amount] of [
    ['tax_withheld', withheld],
    ['fees', fees],
  ] as const) {
    if (amount === 0) continue;
    yield csvLine([id, createdAt.toISOString(), '', '', type, money(-amount), currency]);
  }
}

/** Sends lines as they come. */
export function sendStream(
  lines: AsyncGenerator<string>,
  contentType: string,
  name: string,
): Response {
  const body = Readable.toWeb(Readable.from(lines, { objectMode: false }));
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: headersOf(contentType, name),
  });
}

export function sendFile(body: BodyInit, contentType: string, name: string): Response {
  return new Response(body, { headers: headersOf(contentType, name) });
}

/** Names are ids and dates: nothing in them needs quoting. */
function headersOf(contentType: string, name: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
  };
}
