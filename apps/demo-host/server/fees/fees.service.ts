import { post } from '../ledger/index.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { getSettings } from '../programs/index.ts';
import { feeKey, monthOf, monthStart } from './fees.rules.ts';
import { selectUncharged } from './fees.store.ts';

const partnersPerBatch = 500;

/**
 * Charges what partners owe for the month that it is, once per partner, kind and month: the
 * ledger's key says so, whoever charges and however often. A partner's first month is the first
 * one that begins with it. Tells how many fees are new.
 */
export async function chargeMonthlyFees(work: Work): Promise<number> {
  const { fees = [] } = await getSettings(work);
  const now = work.clock.now();
  const month = monthOf(now);
  let charged = 0;
  for (const fee of fees) {
    const [before, after] = feeKey('|', fee.kind, month).split('|') as [string, string];
    const partnerIds = await selectUncharged(work, fee, {
      ...{ since: monthStart(now), keys: [before, after], limit: partnersPerBatch },
    });
    charged += await post(
      work,
      partnerIds.map((partnerId) => ({
        ...{ key: feeKey(partnerId, fee.kind, month), partnerId, ...fee.amount },
        ...{ debit: 'fees_receivable' as const, credit: 'fee_income' as const },
        ...{ subject: newId('fee', now.getTime()), memo: `${fee.kind} ${month}` },
      })),
    );
  }
  return charged;
}
