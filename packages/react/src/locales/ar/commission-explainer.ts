import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'ar', typeof english> = {
  title: 'كيف حُسبت العمولة',
  'empty.title': 'لم تُختر أي عمولة',
  'empty.text': 'اختر عمولة لترى سبب مبلغها وموعد دفعها.',
};
