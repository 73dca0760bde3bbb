import { approveDue, releaseMissing, rewardPromotions } from './commissions/index.ts';
import { chargeMonthlyFees } from './fees/index.ts';
import {
  advanceRuns,
  checkProcessing,
  payAtOnce,
  sendDue,
  startScheduledRuns,
  type PayoutMeans,
} from './payouts/index.ts';
import { transactional, type JobPlace, type JobTable } from './platform/jobs.ts';
import { reconcileNightly } from './reconciliation/index.ts';
import { makeStatements } from './statements/index.ts';
import { evaluateNightly } from './tiers/index.ts';

const everyMinute = '* * * * *';

/** The job that payouts wait for; woken when one is asked for. */
export const movePayouts = 'move-payouts';

/** One round: runs make payouts, payouts go to their providers, providers tell how they ended. */
async function move(place: JobPlace, payouts: PayoutMeans): Promise<number> {
  const runs = await transactional((work) => advanceRuns(work, payouts))(place);
  const atOnce = await transactional((work) => payAtOnce(work, payouts))(place);
  const sent = await sendDue(place, payouts);
  return runs + atOnce + sent + (await checkProcessing(place, payouts));
}

/** Everything that happens later, and when (UTC). Each batch is bounded and may run anywhere. */
export function createJobTable(payouts: PayoutMeans): JobTable {
  return {
    'approve-due-commissions': {
      cron: everyMinute,
      batch: transactional((work) => approveDue(work)),
    },
    'release-missing-rates': {
      cron: everyMinute,
      batch: transactional((work) => releaseMissing(work)),
    },
    'reward-promotions': {
      cron: everyMinute,
      batch: transactional((work) => rewardPromotions(work)),
    },
    // Every hour, so that whoever is let in again in the middle of a month is charged as well.
    'charge-monthly-fees': { cron: '5 * * * *', batch: transactional(chargeMonthlyFees) },
    'start-scheduled-payouts': { cron: everyMinute, batch: transactional(startScheduledRuns) },
    [movePayouts]: { cron: everyMinute, batch: (place) => move(place, payouts) },
    // Every hour, for the month that has ended; there is nothing to do but on its first day.
    'make-statements': { cron: '40 * * * *', batch: transactional((work) => makeStatements(work)) },
    'evaluate-tiers': { cron: '10 1 * * *', batch: transactional((work) => evaluateNightly(work)) },
    'reconcile-books': {
      cron: '30 2 * * *',
      batch: transactional(reconcileNightly(payouts.log)),
    },
  };
}
