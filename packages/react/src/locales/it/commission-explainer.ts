import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'it', typeof english> = {
  title: 'Come nasce una provvigione',
  'empty.title': 'Nessuna provvigione selezionata',
  'empty.text': 'Scegline una per vedere come si arriva all’importo e quando viene pagata.',
};
