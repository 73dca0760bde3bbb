import type { Translation } from '../../internal/i18n/translation.ts';
import type { staff as english } from '../en/staff.ts';

export const staff: Translation<'ja', typeof english> = {
  'title.review': 'コミッションの確認',
  'title.ledger': '元帳',
  'title.plan': 'コミッションプラン',
  'title.payouts': '一括送金',
  'noAccess.title': 'あなたの役割では利用できません',
  'noAccess.text': 'この管理画面の管理者が、役割に権限を追加できます。',
  'noAccess.scope': '権限',
  'amount.wrong': '{example}のように金額を入力してください。',
  currency: '通貨',
  reason: '理由',
  reasonOptional: 'メモ（任意）',
  reasonNote: 'パートナーと監査担当者に表示されます。',
  reasonMissing: '理由を入力してください。',
  goBack: '戻る',
  more: 'さらに表示',
  loadingMore: '続きを読み込んでいます',
  moreFailed: '続きを読み込めませんでした。',
  clearFilters: '絞り込みをクリア',
  'noMatch.title': '条件に合うものがありません',
  'noMatch.text': '条件を緩めるか、絞り込みをクリアしてください。',
  dismiss: '閉じる',
};
