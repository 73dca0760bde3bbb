import { defineMessages } from '../../internal/i18n/message.ts';

/** What widgets of an admin console say before their other texts are here; the same block. */
export const staffFrame = defineMessages('staff', {
  'title.review': 'Commission review',
  'title.ledger': 'Ledger',
  'title.plan': 'Commission plan',
  'title.payouts': 'Payout runs',
  'noAccess.title': 'Your role does not include this',
  'noAccess.text': 'Whoever runs this console can add the permission to your role.',
  'noAccess.scope': 'Permission',
});
