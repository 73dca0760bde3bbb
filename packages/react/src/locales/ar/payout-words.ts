import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'ar', typeof english> = {
  'status.pending': 'قيد الانتظار',
  'status.processing': 'في الطريق',
  'status.completed': 'مدفوعة',
  'status.failed': 'فشلت',
  'status.cancelled': 'ملغاة',
  'kind.iban': 'حساب مصرفي برقم IBAN',
  'kind.us_bank': 'حساب مصرفي أمريكي',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': 'بالاتفاق',
  'kind.sandbox': 'بيئة تجريبية',
  'provider.bank': 'تحويل مصرفي',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': 'بالاتفاق',
  'provider.sandbox': 'بيئة تجريبية لا تنقل أموالًا',
};
