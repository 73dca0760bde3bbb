import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'ja', typeof english> = {
  title: 'コミッションの内訳',
  'empty.title': 'コミッションが選択されていません',
  'empty.text': 'コミッションを選ぶと、金額の理由と入金の時期を確認できます。',
};
