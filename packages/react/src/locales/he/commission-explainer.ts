import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'he', typeof english> = {
  title: 'איך נקבעה העמלה',
  'empty.title': 'לא נבחרה עמלה',
  'empty.text': 'אפשר לבחור עמלה כדי לראות למה זה הסכום ומתי הוא ישולם.',
};
