import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'pt-BR', typeof english> = {
  'status.pending': 'Pendente',
  'status.processing': 'A caminho',
  'status.completed': 'Pago',
  'status.failed': 'Falhou',
  'status.cancelled': 'Cancelado',
  'kind.iban': 'Conta bancária com IBAN',
  'kind.us_bank': 'Conta bancária nos EUA',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': 'Conforme combinado',
  'kind.sandbox': 'Sandbox',
  'provider.bank': 'Transferência bancária',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': 'Conforme combinado',
  'provider.sandbox': 'Sandbox, não movimenta dinheiro',
};
