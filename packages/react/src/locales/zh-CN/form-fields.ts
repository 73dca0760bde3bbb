import type { Translation } from '../../internal/i18n/translation.ts';
import type { formFields as english } from '../en/form-fields.ts';

export const formFields: Translation<'zh-CN', typeof english> = {
  missing: '请填写此项。',
  wrong: '请检查此项。',
  optional: '{label}（选填）',
  choose: '请选择…',
  show: '显示号码',
  hide: '隐藏号码',
  back: '返回',
  next: '继续',
  step: '第 {number} 步，共 {count} 步',
  edit: '更改{section}',
  'failed.title': '未能提交',
  'failed.stepUp':
    '我们需要先确认是您本人，但未能完成确认。没有任何更改。请重新提交，并按提示完成确认。',
  'failed.fields': '部分内容未被接受。请检查标出的项目。',
  'failed.permission': '您的账户只能查看，不能更改。',
};
