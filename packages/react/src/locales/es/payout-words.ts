import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'es', typeof english> = {
  'status.pending': 'Pendiente',
  'status.processing': 'En camino',
  'status.completed': 'Pagado',
  'status.failed': 'Fallido',
  'status.cancelled': 'Cancelado',
  'kind.iban': 'Cuenta bancaria con IBAN',
  'kind.us_bank': 'Cuenta bancaria de EE. UU.',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': 'Según acuerdo',
  'kind.sandbox': 'Modo de prueba',
  'provider.bank': 'Transferencia bancaria',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': 'Según acuerdo',
  'provider.sandbox': 'Modo de prueba, no mueve dinero',
};
