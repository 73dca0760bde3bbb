import type { Translation } from '../../internal/i18n/translation.ts';
import type { payoutWords as english } from '../en/payout-words.ts';

export const payoutWords: Translation<'he', typeof english> = {
  'status.pending': 'בהמתנה',
  'status.processing': 'בדרך',
  'status.completed': 'שולמה',
  'status.failed': 'נכשלה',
  'status.cancelled': 'בוטלה',
  'kind.iban': 'חשבון בנק עם IBAN',
  'kind.us_bank': 'חשבון בנק בארה״ב',
  'kind.paypal': 'PayPal',
  'kind.stripe': 'Stripe',
  'kind.manual': 'לפי סיכום',
  'kind.sandbox': 'סביבת ניסיון',
  'provider.bank': 'העברה בנקאית',
  'provider.paypal': 'PayPal',
  'provider.stripe': 'Stripe',
  'provider.manual': 'לפי סיכום',
  'provider.sandbox': 'סביבת ניסיון, לא מועבר כסף',
};
