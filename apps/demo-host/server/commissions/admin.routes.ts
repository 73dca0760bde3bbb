import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import { nameOf } from '../platform/audit.ts';
import type { Call } from '../platform/implement.ts';
import { calculatePeriod, getAnyCommission, listAllCommissions } from './admin.service.ts';
import { adjustCommission, reviewCommissions } from './review.ts';

export const adminCommissionRoutes: HandlersOf<PorticoContract['admin']['commissions'], Call> = {
  list: (input, { work }) => listAllCommissions(work, input),
  get: ({ id }, { work }) => getAnyCommission(work, id),
  approve: (input, { work, actor }) =>
    reviewCommissions(work, { ...input, action: 'approve', by: nameOf(actor) }),
  hold: (input, { work, actor }) =>
    reviewCommissions(work, { ...input, action: 'hold', by: nameOf(actor) }),
  cancel: (input, { work, actor }) =>
    reviewCommissions(work, { ...input, action: 'cancel', by: nameOf(actor) }),
  adjust: (input, { work, actor }) => adjustCommission(work, input, nameOf(actor)),
  calculate: (input, { work }) => calculatePeriod(work, input),
};
