import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { mintSession } from './embed-sessions.service.ts';

export const embedSessionRoutes = (
  sessionKey: Buffer,
): HandlersOf<PorticoContract['embedSessions'], Call> => ({
  create: (input, { work }) => mintSession(work, sessionKey, input),
});
