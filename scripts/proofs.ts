// Proofs that take too long for `npm test`; `.ci/run` runs them after it, one by one.

import { script, type Step } from './steps.ts';

export const proofs: readonly Step[] = [
  {
    name: 'every answered click is counted once, through kill -9 and outages',
    run: script('tests/proofs/clicks-survive-kill.ts', '2'),
  },
  {
    name: 'a thousand open streams hear an event in under a second',
    run: script('tests/proofs/thousand-streams.ts'),
  },
];
