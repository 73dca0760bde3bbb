import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import { nameOf } from '../platform/audit.ts';
import type { Call } from '../platform/implement.ts';
import type { Work } from '../platform/work.ts';
import {
  addCoupon,
  changeStatus,
  getPartner,
  listPartners,
  qualifyPartner,
  registerPartner,
  toPartner,
  updateProfile,
} from './partners.service.ts';
import type { PartnerRow } from './partners.table.ts';
import { setRecruiter } from './recruiter.ts';

/** What happens in the tiers when a partner changes; tiers stand to the right of partners. */
interface TierDoor {
  upgradeTier(work: Work, partnerId: string, tier: string): Promise<PartnerRow>;
  evaluateTier(work: Work, partnerId: string): Promise<void>;
}

export const partnerRoutes = (tiers: TierDoor): HandlersOf<PorticoContract['partners'], Call> => ({
  register: (input, { work }) => registerPartner(work, input),
  profile: async (_input, { work, actor }) =>
    toPartner(work, await getPartner(work, actor.partnerId!)),
  updateProfile: (input, { work, actor }) => updateProfile(work, actor.partnerId!, input),
  upgrade: async ({ tier }, { work, actor }) =>
    toPartner(work, await tiers.upgradeTier(work, actor.partnerId!, tier)),
  close: (_input, { work, actor }) => changeStatus(work, actor.partnerId!, { status: 'closed' }),
});

export const adminPartnerRoutes = (
  tiers: TierDoor,
): HandlersOf<PorticoContract['admin']['partners'], Call> => ({
  list: (input, { work }) => listPartners(work, input),
  approve: ({ id }, { work }) => changeStatus(work, id, { status: 'active' }),
  suspend: ({ id, reason }, { work }) => changeStatus(work, id, { status: 'suspended', reason }),
  qualify: async (input, { work }) => {
    await qualifyPartner(work, input);
    await tiers.evaluateTier(work, input.id);
    return toPartner(work, await getPartner(work, input.id));
  },
  setRecruiter: (input, { work, actor }) => setRecruiter(work, input, nameOf(actor)),
  addCoupon: (input, { work }) => addCoupon(work, input),
});
