import { proofs } from './proofs.ts';
import { runSteps } from './steps.ts';

await runSteps('proofs', proofs);
