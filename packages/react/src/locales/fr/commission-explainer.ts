import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'fr', typeof english> = {
  title: 'D’où vient une commission',
  'empty.title': 'Aucune commission sélectionnée',
  'empty.text': 'Choisissez-en une pour voir d’où vient son montant et quand elle est versée.',
};
