import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'ja', typeof english> = {
  'status.pending': '処理待ち',
  'status.processing': '入金処理中',
  'status.completed': '入金済み',
  'status.failed': '失敗',
  'status.cancelled': '取消済み',
  'kind.iban': '銀行口座（IBAN）',
  'kind.us_bank': '米国の銀行口座',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': '個別の取り決め',
  'kind.sandbox': 'サンドボックス',
  'provider.bank': '銀行振込',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': '個別の取り決め',
  'provider.sandbox': 'サンドボックス（実際の送金なし）',
};
