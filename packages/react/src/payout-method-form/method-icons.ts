import type { PayoutMethodKind } from '@portico/sdk/contract';
import {
  Banknote,
  CreditCard,
  FlaskConical,
  HandCoins,
  Landmark,
  Wallet,
} from '../internal/icons/index.ts';
import type { IconType } from '../internal/ui/index.ts';

/** One sign per kind, so that the list can be read at a glance. */
export const methodIcons: Readonly<Record<PayoutMethodKind, IconType>> = {
  iban: Landmark,
  us_bank: Banknote,
  paypal: Wallet,
  stripe: CreditCard,
  manual: HandCoins,
  sandbox: FlaskConical,
};
