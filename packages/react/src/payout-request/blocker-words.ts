import type { Balance, PayoutBlocker, PayoutOverview } from '@portico/sdk/contract';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { payoutRequest } from '../locales/en/payout-request.ts';

/** Where money in a currency stands, and the method that it would go to. */
export interface Standing {
  readonly balance: Balance;
  readonly method: PayoutOverview['method'];
}

/** What is in the way, in a sentence with its amounts. */
export function useBlockerText(): (blocker: PayoutBlocker, standing: Standing) => string {
  const t = useMessages(payoutRequest);
  const format = useFormat();
  return (blocker, { balance, method }) => {
    const { currency, payable, minimum, held } = balance;
    switch (blocker) {
      case 'below_minimum': {
        const missing = { amount: minimum.amount - payable.amount, currency };
        return t('blocker.below_minimum', {
          minimum: format.money(minimum),
          missing: format.money(missing),
        });
      }
      case 'negative_balance': {
        const amount = format.money({ amount: -payable.amount, currency });
        return t('blocker.negative_balance', { amount });
      }
      case 'nothing_payable':
        if (held.amount <= 0) return t('blocker.nothing_payable');
        return t('blocker.nothing_payable.held', { held: format.money(held) });
      case 'currency_differs':
        return t('blocker.currency_differs', { currency, method: method?.currency ?? '' });
      default:
        return t(`blocker.${blocker}`);
    }
  };
}

/** What is worth telling: how money would be paid matters once there is some. */
export function blockersToTell({ blockers, payable }: Balance): readonly PayoutBlocker[] {
  return blockers.filter((blocker) => blocker !== 'currency_differs' || payable.amount > 0);
}

/** What has to be done by the partner, before what only takes its time. */
export function isPressing(blocker: PayoutBlocker): boolean {
  return (
    blocker === 'no_method' ||
    blocker === 'method_not_ready' ||
    blocker === 'tax_form_missing' ||
    blocker === 'partner_not_active' ||
    blocker === 'negative_balance'
  );
}

/** Where a payout goes, as a partner knows it. */
export function hasPlace(method: PayoutOverview['method']): boolean {
  return method !== null && (method.provider === 'bank' || method.provider === 'paypal');
}
