// All benchmarks, one after the other: each prints what it measured, the table says what holds.

import { runSteps, script } from '../scripts/steps.ts';

await runSteps('benchmarks', [
  { name: 'size', run: script('benchmarks/size/size.ts') },
  { name: '100,000 rows', run: script('benchmarks/react/table.ts') },
  { name: 'redirect', run: script('benchmarks/server/redirect.ts') },
  { name: 'engine', run: script('benchmarks/server/engine.ts') },
  { name: 'payments', run: script('benchmarks/server/payments.ts') },
  { name: 'payout run', run: script('benchmarks/server/payout-run.ts') },
]);
