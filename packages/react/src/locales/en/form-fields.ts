import { defineMessages } from '../../internal/i18n/message.ts';

/** What every form says: fields, steps, and why something was not sent. */
export const formFields = defineMessages('formFields', {
  missing: 'Please fill this in.',
  wrong: 'Please check this.',
  optional: '{label} (optional)',
  choose: 'Choose…',
  show: 'Show the number',
  hide: 'Hide the number',
  back: 'Back',
  next: 'Continue',
  step: 'Step {number} of {count}',
  edit: 'Change {section}',
  'failed.title': 'This did not go through',
  'failed.stepUp':
    'We first need to be sure that it is you, and that was not confirmed. Nothing has changed. ' +
    'Send it again and confirm when you are asked.',
  'failed.fields': 'Some entries were not accepted. Please check what is marked.',
  'failed.permission': 'Your account may look at this but not change it.',
});
