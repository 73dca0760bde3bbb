import { defineMessages } from '../../internal/i18n/message.ts';

/** Kinds of payout methods, providers and states, as every widget about payouts says them. */
export const payoutWords = defineMessages('payoutWords', {
  'status.pending': 'Pending',
  'status.processing': 'On its way',
  'status.completed': 'Paid',
  'status.failed': 'Failed',
  'status.cancelled': 'Cancelled',
  'kind.iban': 'Bank account with IBAN',
  'kind.us_bank': 'US bank account',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': 'By arrangement',
  'kind.sandbox': 'Sandbox',
  'provider.bank': 'Bank transfer',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': 'By arrangement',
  'provider.sandbox': 'Sandbox, moves no money',
});
