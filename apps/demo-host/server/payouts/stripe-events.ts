import type Stripe from 'stripe';
import { audit, system } from '../platform/audit.ts';
import type { Work } from '../platform/work.ts';
import { lockMethodsOfAccount, readPayout, updateMethod } from './payouts.store.ts';
import type { PayoutMethodRow } from './payouts.table.ts';
import { settlePayouts } from './settle-payouts.ts';

/**
 * Takes in what Stripe says of transfers and of partners' accounts, once its signature is checked.
 * Whatever else it says is left alone. Saying the same twice changes nothing.
 */
export async function receivePayoutEvent(work: Work, event: Stripe.Event): Promise<void> {
  switch (event.type) {
    case 'transfer.reversed':
      return receiveReversal(work, event.data.object);
    case 'account.updated':
      return moveMethods(work, event.data.object.id, standingOf(event.data.object));
    // What Stripe pays on to the partner's bank: the money stays in the partner's account there.
    case 'payout.failed':
      return event.account ? moveMethods(work, event.account, 'restricted') : undefined;
    case 'payout.paid':
      return event.account ? moveMethods(work, event.account, 'ready') : undefined;
    default:
      return undefined;
  }
}

/** A transfer that is taken back as a whole did not arrive. */
async function receiveReversal(work: Work, transfer: Stripe.Transfer): Promise<void> {
  const id = transfer.metadata?.['portico_payout'];
  // A part that is taken back is for staff to adjust by hand: a payout has arrived, or it has not.
  if (!id || !transfer.reversed) return;
  const payout = await readPayout(work, id);
  // A transfer of an earlier attempt says nothing of the one that counts.
  const isOther = payout?.providerReference && payout.providerReference !== transfer.id;
  if (!payout || payout.provider !== 'stripe' || isOther) return;
  const problem = { code: 'returned', detail: 'Stripe has taken the transfer back.' };
  await settlePayouts(work, [
    { id, answer: { outcome: 'failed', reference: transfer.id, problem } },
  ]);
}

function standingOf(account: Stripe.Account): PayoutMethodRow['status'] {
  if (account.payouts_enabled && account.capabilities?.transfers === 'active') return 'ready';
  return account.details_submitted ? 'restricted' : 'onboarding';
}

async function moveMethods(
  work: Work,
  account: string,
  status: PayoutMethodRow['status'],
): Promise<void> {
  const rows = await lockMethodsOfAccount(work, account);
  const changed = rows.filter((row) => row.provider === 'stripe' && row.status !== status);
  for (const { id } of changed) await updateMethod(work, id, { status });
  await audit(
    work,
    system,
    changed.map((row) => ({
      ...{ action: 'payout_method.updated', subject: row.id, partnerId: row.partnerId },
      ...{ before: { status: row.status }, after: { status } },
    })),
  );
}
