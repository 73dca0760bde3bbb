import type { HandlersOf, statements } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import type { Log } from '../platform/log.ts';
import { getStatementFile, listStatements } from './statements.service.ts';

/** What the routes need besides the call: where an alarm is heard. */
interface Means {
  log: Log;
}

export function statementRoutes(means: Means): HandlersOf<typeof statements, Call> {
  return {
    list: (input, { work, actor }) => listStatements(work, actor.partnerId!, input),
    file: (input, call) => getStatementFile(call, input, means.log),
  };
}
