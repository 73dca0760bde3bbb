import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'he', typeof english> = {
  missing: 'יש למלא את השדה.',
  wrong: 'יש לבדוק את השדה.',
  optional: '{label} (אופציונלי)',
  choose: 'בחירה…',
  show: 'הצגת המספר',
  hide: 'הסתרת המספר',
  back: 'חזרה',
  next: 'המשך',
  step: 'שלב {number} מתוך {count}',
  edit: 'שינוי: {section}',
  'failed.title': 'השליחה לא הושלמה',
  'failed.stepUp':
    'קודם עלינו לוודא את זהותך, והיא לא אומתה. דבר לא השתנה. יש לשלוח שוב ולאשר כשמתבקשים.',
  'failed.fields': 'חלק מהפרטים לא התקבלו. יש לבדוק את מה שמסומן.',
  'failed.permission': 'החשבון שלך יכול לצפות בזה אך לא לשנות.',
};
