import { defineMessages } from '../../internal/i18n/message.ts';

/** What types and statuses are called, wherever commissions are spoken of; the table's block. */
export const commissionWords = defineMessages('commissionTable', {
  'type.referral': 'Referral',
  'type.upsell': 'Upsell',
  'type.base': 'Base',
  'type.signup': 'Sign-up',
  'type.volume': 'Volume',
  'type.recurring': 'Recurring',
  'type.override': 'Team share',
  'type.bonus': 'Bonus',
  'type.adjustment': 'Adjustment',
  'status.pending': 'Pending',
  'status.held': 'On hold',
  'status.approved': 'Approved',
  'status.paid': 'Paid',
  'status.cancelled': 'Cancelled',
  'status.disputed': 'Disputed',
});
