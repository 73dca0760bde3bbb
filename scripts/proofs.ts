// Proofs that take too long for `npm test`; `.ci/run` runs them after it, one by one.

import type { Step } from './steps.ts';

export const proofs: readonly Step[] = [];
