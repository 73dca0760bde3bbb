import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { mintSession, mintStaffSession, mintStepUp } from './embed-sessions.service.ts';

export const embedSessionRoutes = (
  sessionKey: Buffer,
): HandlersOf<PorticoContract['embedSessions'], Call> => ({
  create: (input, { work }) => mintSession(work, sessionKey, input),
  staff: (input, { work }) => mintStaffSession(work, sessionKey, input),
  stepUp: (input, { work }) => mintStepUp(work, input),
});
