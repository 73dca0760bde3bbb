import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'de', typeof english> = {
  title: 'Wie eine Provision zustande kam',
  'empty.title': 'Keine Provision ausgewählt',
  'empty.text': 'Wählen Sie eine aus, um zu sehen, wie sich ihr Betrag zusammensetzt.',
};
