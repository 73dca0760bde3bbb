import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { getProgram } from './programs.service.ts';

export const programRoutes: HandlersOf<PorticoContract['programs'], Call> = {
  current: (_input, { work }) => getProgram(work),
};
