import type { Translation } from '../../internal/i18n/translation.ts';
import type { commissionExplainer as english } from '../en/commission-explainer.ts';

export const commissionExplainer: Translation<'zh-CN', typeof english> = {
  title: '佣金如何得出',
  'empty.title': '尚未选择佣金',
  'empty.text': '选择一笔佣金，查看金额的由来和打款时间。',
};
