import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';
import { monthFile } from './payout-files.ts';

export function answerStatements({ state }: Desk): Answers['statements'] {
  return {
    list: async ({ cursor, limit }) =>
      pageThrough(state.statements, { cursor, limit, bound: {}, keyOf: ({ id }) => id }),
    async file({ id, format }) {
      const statement = state.statements.find((one) => one.id === id);
      if (!statement) throw new Fault('not_found');
      return monthFile(statement, format);
    },
  };
}
