import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'it', typeof english> = {
  'status.pending': 'In attesa',
  'status.processing': 'In arrivo',
  'status.completed': 'Pagato',
  'status.failed': 'Non riuscito',
  'status.cancelled': 'Annullato',
  'kind.iban': 'Conto bancario con IBAN',
  'kind.us_bank': 'Conto bancario USA',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': 'Secondo accordi',
  'kind.sandbox': 'Sandbox',
  'provider.bank': 'Bonifico',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': 'Secondo accordi',
  'provider.sandbox': 'Sandbox, nessun denaro reale',
};
