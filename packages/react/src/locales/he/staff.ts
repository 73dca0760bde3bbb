import type { Translation } from '../../internal/i18n/translation.ts';
import type { staff as english } from '../en/staff.ts';

export const staff: Translation<'he', typeof english> = {
  'title.review': 'בדיקת עמלות',
  'title.ledger': 'ספר חשבונות',
  'title.plan': 'מודל עמלות',
  'title.payouts': 'סבבי העברות',
  'noAccess.title': 'התפקיד שלך לא כולל את זה',
  'noAccess.text': 'מי שמנהל את הקונסולה יכול להוסיף את ההרשאה לתפקיד שלך.',
  'noAccess.scope': 'הרשאה',
  'amount.wrong': 'יש להזין סכום, למשל {example}.',
  currency: 'מטבע',
  reason: 'סיבה',
  reasonOptional: 'הערה (אופציונלי)',
  reasonNote: 'השותף ומבקר החשבונות יקראו אותה.',
  reasonMissing: 'יש לציין סיבה.',
  goBack: 'חזרה',
  more: 'הצגת עוד',
  loadingMore: 'טוענים עוד',
  moreFailed: 'לא ניתן היה לטעון את השורות הבאות.',
  clearFilters: 'ניקוי הסינון',
  'noMatch.title': 'אין פריטים שמתאימים לסינון',
  'noMatch.text': 'אפשר להרחיב את הבחירה או לנקות את הסינון.',
  dismiss: 'סגירה',
};
