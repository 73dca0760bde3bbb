import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'ja', typeof english> = {
  missing: '入力してください。',
  wrong: '内容をご確認ください。',
  optional: '{label}（任意）',
  choose: '選択…',
  show: '番号を表示',
  hide: '番号を隠す',
  back: '戻る',
  next: '次へ',
  step: 'ステップ{number} / {count}',
  edit: '{section}を変更',
  'failed.title': '送信できませんでした',
  'failed.stepUp':
    'ご本人であることを確認できませんでした。何も変更されていません。もう一度送信し、表示に従って本人確認を行ってください。',
  'failed.fields': '受け付けられなかった項目があります。印の付いた項目をご確認ください。',
  'failed.permission': 'このアカウントでは閲覧のみ可能です。変更はできません。',
};
