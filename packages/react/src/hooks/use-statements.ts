import type { InputOf, PorticoContract, Statement } from '@portico/sdk/contract';
import { saveFile, useAsking, useCall, useListResource } from '../internal/data/index.ts';
import type { Action, ListResource } from '../internal/data/index.ts';
import { keyOf } from '../internal/data/keys.ts';
import { need } from '../internal/data/need.ts';
import { longList } from '../internal/data/options.ts';

/** Which statement, and as what. */
export type MonthlyStatementInput = InputOf<PorticoContract['statements']['file']>;

const monthsPerPage = 12;

/** The partner's monthly statements, latest first, page by page. */
export function useStatements(): ListResource<Statement> {
  const asking = useAsking();
  return useListResource(
    longList<Statement>({
      asking,
      queryKey: keyOf(asking.scope, 'statements', 'list'),
      load: (cursor, signal) => {
        const page = { limit: monthsPerPage, ...(cursor !== undefined && { cursor }) };
        return need(asking.client).statements.list(page, { signal });
      },
    }),
  );
}

/** Fetches a month's statement as PDF or CSV and saves the file. */
export function useMonthlyStatement(): Action<MonthlyStatementInput, File> {
  return useCall((client, input) => client.statements.file(input), saveFile);
}
