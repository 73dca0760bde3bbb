// Proofs that take too long for `npm test`; `.ci/run` runs them after it, one by one.

import { script, tool, type Step } from './steps.ts';

export const proofs: readonly Step[] = [
  {
    name: 'every answered click is counted once, through kill -9 and outages',
    run: script('tests/proofs/clicks-survive-kill.ts', '2'),
  },
  {
    name: 'whatever happens, the books balance and every number explains itself',
    run: script('tests/proofs/money-histories.ts', '10000'),
    limitMinutes: 20,
  },
  {
    name: 'a thousand open streams hear an event in under a second',
    run: script('tests/proofs/thousand-streams.ts'),
  },
  {
    name: 'each partner of a payout run is paid exactly once, through kill -9 of its workers',
    run: script('tests/proofs/payouts-survive-kill.ts', '1000', '20', '50'),
  },
  {
    name: 'widgets and the pages of hosts leave each other alone',
    run: tool('vitest', 'run', '--project', 'proofs', 'tests/proofs/isolation'),
  },
  {
    name: 'every widget is walked through with the keyboard alone',
    run: tool('vitest', 'run', '--project', 'proofs', 'tests/proofs/widgets/keyboard'),
  },
  {
    name: 'the packages are what hosts of every kind can compile, load and trust',
    run: tool('vitest', 'run', '--project', 'consumers'),
  },
];
