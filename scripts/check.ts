import { checkSteps } from './check-steps.ts';
import { runSteps } from './steps.ts';

await runSteps('npm run check', checkSteps);
