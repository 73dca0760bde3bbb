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
  vitest('unit and DOM', 'unit', 'dom'),
  vitest('packages', 'packages'),
  vitest('server', 'server'),
  vitest('stories', 'stories'),
  vitest('end to end', 'e2e'),
]);
