import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'pt-BR', typeof english> = {
  title: 'Como uma comissão foi calculada',
  'empty.title': 'Nenhuma comissão selecionada',
  'empty.text': 'Escolha uma para ver como se chegou ao valor e quando ela é paga.',
};
