import type { HandlersOf, OutputOf, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import type { Work } from '../platform/work.ts';
import type { CustomerRow } from './referrals.table.ts';
import { convertReferral, getReferral, listReferrals } from './referrals.service.ts';

type Track = PorticoContract['referrals']['track'];

/** What stands to the right of referrals in the house and follows from them. */
interface Neighbours {
  trackVisit(input: ParsedOf<Track>, call: Call): Promise<OutputOf<Track>>;
  /** A customer's earlier payments earn, now that somebody referred it. */
  settleEarlierPayments(work: Work, customer: CustomerRow): Promise<void>;
}

export const referralRoutes = (
  neighbours: Neighbours,
): HandlersOf<PorticoContract['referrals'], Call> => ({
  track: (input, call) => neighbours.trackVisit(input, call),
  convert: async (input, { work }) => {
    const { referral, customer } = await convertReferral(work, input);
    await neighbours.settleEarlierPayments(work, customer);
    return referral;
  },
  list: (input, { work, actor }) => listReferrals(work, actor.partnerId!, input),
  get: ({ id }, { work, actor }) => getReferral(work, actor.partnerId!, id),
});
