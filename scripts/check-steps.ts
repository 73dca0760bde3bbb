import { script, tool, type Step } from './steps.ts';

/** Everything that can be said about the code without running it. */
export const checkSteps: readonly Step[] = [
  { name: 'format', run: tool('oxfmt', '--check', '.') },
  { name: 'lint', run: tool('oxlint') },
  { name: 'types', run: tool('tsc', '--noEmit') },
  { name: 'generated files', run: script('scripts/generate.ts', '--check') },
  { name: 'tidy', run: tool('vitest', 'run', '--project', 'tidy') },
];
