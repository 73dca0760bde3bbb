import { defineMessages } from '../../internal/i18n/message.ts';

/** Bonuses: running, within reach, coming, reached, ended. */
export const bonusTracker = defineMessages('bonusTracker', {
  title: 'Bonuses',
  'shelf.running': 'Running now',
  'shelf.in_reach': 'Within reach',
  'shelf.upcoming': 'Coming up',
  'shelf.reached': 'Reached',
  'shelf.ended': 'Ended',
  'kind.volume': 'For many customers:',
  'kind.certification': 'For a certificate:',
  'kind.spiff': 'For a limited time:',
  'kind.achievement': 'For an achievement:',
  count: '{count}',
  'pays.factor': '{percent} on every commission',
  'pays.rate': '{percent} of each payment on top',
  'pays.flat': '{amount} bonus',
  'progress.customers': '{value} of {target} active customers',
  'progress.count': '{value} of {target}',
  'missing.customers': {
    one: '{count} more customer',
    other: '{count} more customers',
  },
  'missing.count': {
    one: '{count} to go',
    other: '{count} to go',
  },
  'time.starts': 'Starts {date}',
  'time.until': 'Until {date}',
  'time.left': {
    one: '{count} day left',
    other: '{count} days left',
  },
  'time.lastDay': 'Last day',
  'time.ended': 'Ended {date}',
  'earned.soFar': 'Paid you {amount} so far',
  'earned.all': 'Paid you {amount}',
  'empty.title': 'No bonuses at the moment',
  'empty.text': 'When your program offers one, it appears here with what it pays.',
});
