import { defineMessages } from '../../internal/i18n/message.ts';

/** What the calculator says before its other texts are here; the same block. */
export const calculatorFrame = defineMessages('earningsCalculator', {
  title: 'What you could earn',
  'empty.title': 'No plan to calculate with yet',
  'empty.text': 'As soon as your program has a commission plan, you can try it out here.',
});
