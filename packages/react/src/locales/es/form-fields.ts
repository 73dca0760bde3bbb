import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'es', typeof english> = {
  missing: 'Completa este campo.',
  wrong: 'Revisa este campo.',
  optional: '{label} (opcional)',
  choose: 'Elige…',
  show: 'Mostrar el número',
  hide: 'Ocultar el número',
  back: 'Atrás',
  next: 'Continuar',
  step: 'Paso {number} de {count}',
  edit: 'Cambiar {section}',
  'failed.title': 'No se pudo enviar',
  'failed.stepUp':
    'Primero necesitamos comprobar que eres tú, y eso no se confirmó. No ha cambiado nada. ' +
    'Envíalo otra vez y confirma cuando te lo pidamos.',
  'failed.fields': 'Algunos datos no se aceptaron. Revisa lo que está marcado.',
  'failed.permission': 'Tu cuenta puede ver esto, pero no cambiarlo.',
};
