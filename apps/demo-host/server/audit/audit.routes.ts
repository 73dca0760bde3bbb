import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { listAudit } from './audit.service.ts';

export const adminAuditRoutes: HandlersOf<PorticoContract['admin']['audit'], Call> = {
  list: (input, { work }) => listAudit(work, input),
};
