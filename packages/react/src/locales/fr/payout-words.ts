import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'fr', typeof english> = {
  'status.pending': 'En attente',
  'status.processing': 'En route',
  'status.completed': 'Versé',
  'status.failed': 'Échoué',
  'status.cancelled': 'Annulé',
  'kind.iban': 'Compte bancaire avec IBAN',
  'kind.us_bank': 'Compte bancaire américain',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': 'Selon accord',
  'kind.sandbox': 'Mode test',
  'provider.bank': 'Virement bancaire',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': 'Selon accord',
  'provider.sandbox': 'Mode test, sans argent réel',
};
