import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import { nameOf } from '../platform/audit.ts';
import type { Call } from '../platform/implement.ts';
import type { Work } from '../platform/work.ts';
import { listRates, recordRates } from './exchange-rates.service.ts';

/** What happens when rates arrive; commissions stand to the right of rates. */
interface Neighbours {
  releaseMissing(work: Work): Promise<number>;
}

export const adminExchangeRateRoutes = ({
  releaseMissing,
}: Neighbours): HandlersOf<PorticoContract['admin']['exchangeRates'], Call> => ({
  list: (input, { work }) => listRates(work, input),
  record: async (input, { work, actor }) => {
    const recorded = await recordRates(work, input, nameOf(actor));
    const released = await releaseMissing(work);
    return { recorded, released, at: work.clock.now().toISOString() };
  },
});
