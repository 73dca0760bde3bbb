import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'zh-CN', typeof english> = {
  'status.pending': '待处理',
  'status.processing': '打款中',
  'status.completed': '已打款',
  'status.failed': '失败',
  'status.cancelled': '已取消',
  'kind.iban': '银行账户（IBAN）',
  'kind.us_bank': '美国银行账户',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': '另行约定',
  'kind.sandbox': '沙盒',
  'provider.bank': '银行转账',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': '另行约定',
  'provider.sandbox': '沙盒，不转移资金',
};
