import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'es', typeof english> = {
  title: 'De dónde sale una comisión',
  'empty.title': 'Ninguna comisión elegida',
  'empty.text': 'Elige una para ver de dónde sale su importe y cuándo se paga.',
};
