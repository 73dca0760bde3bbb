// All benchmarks, one after the other: each prints what it measured, the table says what holds.
// With the name of a folder (`npm run bench -- react`) only those in it.

import { runSteps, script, type Step } from '../scripts/steps.ts';

const steps: readonly Step[] = [
  { name: 'size', run: script('benchmarks/size/size.ts') },
  { name: '100,000 rows', run: script('benchmarks/react/table.ts') },
  {
    name: 'beside rivals',
    run: script('benchmarks/react/rivals/rivals.ts', '5'),
    limitMinutes: 20,
  },
  { name: 'redirect', run: script('benchmarks/server/redirect.ts') },
  { name: 'engine', run: script('benchmarks/server/engine.ts') },
  { name: 'payments', run: script('benchmarks/server/payments.ts') },
  { name: 'payout run', run: script('benchmarks/server/payout-run.ts') },
];
const folder = process.argv[2];
const chosen = steps.filter(
  ({ run: [, args] }) =>
    folder === undefined || args.some((arg) => arg.startsWith(`benchmarks/${folder}/`)),
);
if (chosen.length === 0) throw new Error(`No benchmarks are in benchmarks/${folder}.`);
await runSteps('benchmarks', chosen);
