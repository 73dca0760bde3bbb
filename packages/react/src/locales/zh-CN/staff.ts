import type { Translation } from '../../internal/i18n/translation.ts';
import type { staff as english } from '../en/staff.ts';

export const staff: Translation<'zh-CN', typeof english> = {
  'title.review': '佣金审核',
  'title.ledger': '账本',
  'title.plan': '佣金方案',
  'title.payouts': '批量打款',
  'noAccess.title': '您的角色没有此权限',
  'noAccess.text': '此控制台的管理员可以为您的角色添加权限。',
  'noAccess.scope': '权限',
  'amount.wrong': '请输入金额，例如 {example}。',
  currency: '货币',
  reason: '原因',
  reasonOptional: '备注（选填）',
  reasonNote: '合作伙伴和审计人员会看到。',
  reasonMissing: '请说明原因。',
  goBack: '返回',
  more: '显示更多',
  loadingMore: '正在加载更多',
  moreFailed: '后续内容加载失败。',
  clearFilters: '清除筛选',
  'noMatch.title': '没有符合筛选条件的内容',
  'noMatch.text': '请放宽条件，或清除筛选。',
  dismiss: '知道了',
};
