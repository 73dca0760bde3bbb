import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'pt-BR', typeof english> = {
  missing: 'Preencha este campo.',
  wrong: 'Confira este campo.',
  optional: '{label} (opcional)',
  choose: 'Escolha…',
  show: 'Mostrar o número',
  hide: 'Ocultar o número',
  back: 'Voltar',
  next: 'Continuar',
  step: 'Etapa {number} de {count}',
  edit: 'Alterar {section}',
  'failed.title': 'O envio não deu certo',
  'failed.stepUp':
    'Primeiro precisamos ter certeza de que é você, e isso não foi confirmado. Nada mudou. ' +
    'Envie de novo e confirme quando pedirmos.',
  'failed.fields': 'Alguns dados não foram aceitos. Confira o que está destacado.',
  'failed.permission': 'Sua conta pode ver isto, mas não alterar.',
};
