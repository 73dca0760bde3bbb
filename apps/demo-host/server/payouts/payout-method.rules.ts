import type { PayoutMethodInput, PayoutMethodKind, PayoutProvider } from '@portico/sdk/contract';
import { invalid } from '../platform/fault.ts';

/** Who pays by which kind of method. */
export const providerOf: Record<PayoutMethodKind, PayoutProvider> = {
  iban: 'bank',
  us_bank: 'bank',
  paypal: 'paypal',
  stripe: 'stripe',
  manual: 'manual',
  sandbox: 'sandbox',
};

const dots = '••••';

/** What is shown of a method ever after: enough to recognise it, too little to use it. */
export function maskDestination(method: PayoutMethodInput): string {
  switch (method.kind) {
    case 'iban':
      return `${dots} ${method.iban.slice(-4)}`;
    case 'us_bank':
      return `${dots} ${method.accountNumber.slice(-4)}`;
    case 'paypal': {
      const [name = '', host = ''] = method.email.split('@');
      return `${name.slice(0, 1)}…@${host}`;
    }
    case 'stripe':
      return 'Stripe';
    case 'manual':
      return 'By hand';
    case 'sandbox':
      return 'Sandbox: moves no money';
  }
}

/** Refuses what the contract cannot see: what the program offers, and what a rail can carry. */
export function checkMethod(method: PayoutMethodInput, offered: readonly PayoutMethodKind[]): void {
  if (!offered.includes(method.kind)) {
    throw invalid('/method/kind', `Must be one of ${offered.join(', ')}.`);
  }
  if (method.kind === 'us_bank' && method.currency !== 'USD') {
    throw invalid('/method/currency', 'A US bank account is paid in USD.');
  }
}
