import { configure } from '@testing-library/react';
import { vi } from 'vitest';

/** Milliseconds that a test waits for what it expects: machines that are busy are slow. */
export const patienceMs = 10_000;

/** Lets the tests of a file wait longer than a quick machine needs. */
export function bePatient(): void {
  configure({ asyncUtilTimeout: patienceMs });
  vi.setConfig({ testTimeout: 3 * patienceMs });
}
