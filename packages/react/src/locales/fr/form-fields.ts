import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'fr', typeof english> = {
  missing: 'Veuillez remplir ce champ.',
  wrong: 'Veuillez vérifier ce champ.',
  optional: '{label} (facultatif)',
  choose: 'Choisir…',
  show: 'Afficher le numéro',
  hide: 'Masquer le numéro',
  back: 'Retour',
  next: 'Continuer',
  step: 'Étape {number} sur {count}',
  edit: 'Modifier : {section}',
  'failed.title': 'L’envoi n’a pas abouti',
  'failed.stepUp':
    'Nous devons d’abord vérifier que c’est bien vous, et cela n’a pas été confirmé. Rien n’a ' +
    'changé. Renvoyez le formulaire et confirmez quand on vous le demande.',
  'failed.fields': 'Certaines réponses n’ont pas été acceptées. Vérifiez les champs signalés.',
  'failed.permission': 'Votre compte permet de consulter ceci, mais pas de le modifier.',
};
