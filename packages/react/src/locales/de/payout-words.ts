import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'de', typeof english> = {
  'status.pending': 'Geplant',
  'status.processing': 'Unterwegs',
  'status.completed': 'Gezahlt',
  'status.failed': 'Fehlgeschlagen',
  'status.cancelled': 'Storniert',
  'kind.iban': 'Bankkonto mit IBAN',
  'kind.us_bank': 'US-Bankkonto',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': 'Nach Absprache',
  'kind.sandbox': 'Sandbox',
  'provider.bank': 'Überweisung',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': 'Nach Absprache',
  'provider.sandbox': 'Sandbox, bewegt kein Geld',
};
