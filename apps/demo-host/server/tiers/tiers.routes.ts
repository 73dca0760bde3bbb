import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { celebratePromotion, getTierProgress } from './tiers.service.ts';

export const tierRoutes: HandlersOf<PorticoContract['tiers'], Call> = {
  progress: (_input, { work, actor }) => getTierProgress(work, actor.partnerId!),
  celebrate: ({ id }, { work, actor }) => celebratePromotion(work, actor.partnerId!, id),
};
