import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'it', typeof english> = {
  missing: 'Compila questo campo.',
  wrong: 'Controlla questo campo.',
  optional: '{label} (facoltativo)',
  choose: 'Scegli…',
  show: 'Mostra il numero',
  hide: 'Nascondi il numero',
  back: 'Indietro',
  next: 'Continua',
  step: 'Passaggio {number} di {count}',
  edit: 'Modifica {section}',
  'failed.title': 'L’invio non è riuscito',
  'failed.stepUp':
    'Prima dobbiamo avere la certezza che sia tu, e la conferma non è arrivata. Non è cambiato ' +
    'nulla. Invia di nuovo e conferma quando ti viene chiesto.',
  'failed.fields': 'Alcuni dati non sono stati accettati. Controlla i campi evidenziati.',
  'failed.permission': 'Il tuo account può vedere questi dati ma non modificarli.',
};
