import { Readable } from 'node:stream';
import type { HandlersOf, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { csvHeader, toCsvLine } from './commissions.csv.ts';
import { getCommission, listCommissions, summarizeCommissions } from './commissions.service.ts';

type ExportInput = ParsedOf<PorticoContract['commissions']['export']>;

export const commissionRoutes: HandlersOf<PorticoContract['commissions'], Call> = {
  list: (input, { work, actor }) => listCommissions(work, actor.partnerId!, input),
  summary: (input, { work, actor }) => summarizeCommissions(work, actor.partnerId!, input),
  get: ({ id }, { work, actor }) => getCommission(work, actor.partnerId!, id),
  export: async (input, call) => {
    const body = Readable.toWeb(Readable.from(csvLines(input, call), { objectMode: false }));
    return new Response(body as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="commissions.csv"',
      },
    });
  },
};

/** Reads page after page, so that memory stays flat however long the list is. */
async function* csvLines(input: ExportInput, { actor, transact }: Call): AsyncGenerator<string> {
  yield csvHeader;
  let cursor: string | undefined;
  do {
    const query = { ...input, limit: 100, cursor };
    const page = await transact((work) => listCommissions(work, actor.partnerId!, query));
    yield page.data.map(toCsvLine).join('');
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
