import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { listBonuses } from './bonuses.service.ts';
import { getCurrentPlan } from './current-plan.ts';
import { getOverview } from './earnings.service.ts';

export const earningRoutes: HandlersOf<PorticoContract['earnings'], Call> = {
  overview: (input, { work, actor }) => getOverview(work, actor.partnerId!, input),
  bonuses: async (_input, { work, actor }) => ({
    data: await listBonuses(work, actor.partnerId!),
  }),
  plan: (_input, { work, actor }) => getCurrentPlan(work, actor.partnerId!),
};
