// `npm test`: everything. A part that cannot run here (no browser, no test files) fails; nothing is
// skipped.

import { checkSteps } from './check-steps.ts';
import { runSteps, tool, type Step } from './steps.ts';

const vitest = (name: string, ...projects: string[]): Step => ({
  name,
  run: tool('vitest', 'run', ...projects.flatMap((project) => ['--project', project])),
});

await runSteps('npm test', [
  ...checkSteps,
  // Each of these uses a core and a bit; what has a browser, and its patience, goes alone.
  [
    vitest('unit and DOM', 'unit', 'dom'),
    vitest('server', 'server'),
    vitest('packages', 'packages'),
  ],
  vitest('stories', 'stories'),
  vitest('end to end', 'e2e'),
]);
