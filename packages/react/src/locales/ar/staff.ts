import type { Translation } from '../../internal/i18n/translation.ts';
import type { staff as english } from '../en/staff.ts';

export const staff: Translation<'ar', typeof english> = {
  'title.review': 'مراجعة العمولات',
  'title.ledger': 'دفتر الأستاذ',
  'title.plan': 'خطة العمولات',
  'title.payouts': 'دورات الصرف',
  'noAccess.title': 'دورك لا يشمل هذا',
  'noAccess.text': 'يمكن لمن يدير هذه اللوحة إضافة الصلاحية إلى دورك.',
  'noAccess.scope': 'الصلاحية',
  'amount.wrong': 'اكتب مبلغًا مثل {example}.',
  currency: 'العملة',
  reason: 'السبب',
  reasonOptional: 'ملاحظة (اختياري)',
  reasonNote: 'سيقرؤه الشريك والمدقق.',
  reasonMissing: 'اذكر السبب.',
  goBack: 'رجوع',
  more: 'عرض المزيد',
  loadingMore: 'جارٍ تحميل المزيد',
  moreFailed: 'لم تُحمَّل الصفوف التالية.',
  clearFilters: 'مسح عوامل التصفية',
  'noMatch.title': 'لا شيء يطابق عوامل التصفية هذه',
  'noMatch.text': 'وسّع اختيارك أو امسح عوامل التصفية.',
  dismiss: 'إخفاء',
};
