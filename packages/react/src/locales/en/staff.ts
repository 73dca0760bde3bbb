import { defineMessages } from '../../internal/i18n/message.ts';
import { staffFrame } from './staff-frame.ts';

/** What several widgets of an admin console say. */
export const staff = defineMessages('staff', {
  ...staffFrame.messages,
  'amount.wrong': 'Write an amount such as {example}.',
  currency: 'Currency',
  reason: 'Reason',
  reasonOptional: 'Note (optional)',
  reasonNote: 'The partner and an auditor will read it.',
  reasonMissing: 'Say why.',
  goBack: 'Go back',
  more: 'Show more',
  loadingMore: 'Loading more',
  moreFailed: 'The next rows did not load.',
  clearFilters: 'Clear filters',
  'noMatch.title': 'Nothing matches these filters',
  'noMatch.text': 'Choose less narrowly, or clear the filters.',
  dismiss: 'Dismiss',
  'partner.label': 'Partner',
  'partner.find': 'Search all partners by name',
  'partner.clear': 'Clear the search',
  'partner.none': 'No partner has a name like this.',
  'partner.more': 'These are the first {count}. Type more of the name to find others.',
});
