import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'de', typeof english> = {
  missing: 'Bitte ausfüllen.',
  wrong: 'Bitte prüfen.',
  optional: '{label} (freiwillig)',
  choose: 'Bitte wählen …',
  show: 'Nummer anzeigen',
  hide: 'Nummer verbergen',
  back: 'Zurück',
  next: 'Weiter',
  step: 'Schritt {number} von {count}',
  edit: '{section} ändern',
  'failed.title': 'Das hat nicht geklappt',
  'failed.stepUp':
    'Wir müssen zuerst sicher sein, dass Sie es sind, und das wurde nicht bestätigt. Es hat sich ' +
    'nichts geändert. Senden Sie noch einmal und bestätigen Sie die Rückfrage.',
  'failed.fields': 'Einige Angaben wurden nicht angenommen. Bitte prüfen Sie, was markiert ist.',
  'failed.permission': 'Ihr Konto darf das ansehen, aber nicht ändern.',
};
