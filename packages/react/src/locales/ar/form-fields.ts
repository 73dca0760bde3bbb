import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'ar', typeof english> = {
  missing: 'يرجى ملء هذا الحقل.',
  wrong: 'يرجى التحقق من هذا الحقل.',
  optional: '{label} (اختياري)',
  choose: 'اختر…',
  show: 'إظهار الرقم',
  hide: 'إخفاء الرقم',
  back: 'رجوع',
  next: 'متابعة',
  step: 'الخطوة {number} من {count}',
  edit: 'تغيير {section}',
  'failed.title': 'لم تتم العملية',
  'failed.stepUp':
    'علينا أولًا التأكد من هويتك، ولم يتم تأكيدها. لم يتغيّر شيء. أعد الإرسال وأكّد هويتك عندما ' +
    'يُطلب منك ذلك.',
  'failed.fields': 'لم تُقبل بعض البيانات. يرجى التحقق مما هو معلَّم.',
  'failed.permission': 'يمكن لحسابك الاطلاع على هذا دون تغييره.',
};
