import { defineMessages } from '../../internal/i18n/message.ts';

/** The explainer around its explanation, which speaks for itself. */
export const commissionExplainer = defineMessages('commissionExplainer', {
  title: 'How a commission came about',
  'empty.title': 'No commission chosen',
  'empty.text': 'Choose one to see why it is this amount and when it is paid.',
});
