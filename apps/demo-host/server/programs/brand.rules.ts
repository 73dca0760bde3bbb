import type { BrandWarning, FieldError, StoredTheme } from '@portico/sdk/contract';
import { auditTheme, parseTheme, type Theme } from '@portico/theme';
import { Fault } from '../platform/fault.ts';

/**
 * A theme is somebody's input that ends up in a style sheet on somebody else's page: only known
 * tokens with values of the right kind pass, and nothing is repaired.
 */
export function readTheme(given: StoredTheme): Theme {
  const result = parseTheme(given);
  if (result.ok) return result.theme;
  const errors = result.problems.slice(0, 50).map(({ pointer, message }): FieldError => ({
    pointer: `/theme${pointer.slice(0, 200)}`,
    in: 'body',
    message,
  }));
  const [first] = errors;
  throw new Fault('invalid_request', { detail: `${first?.pointer}: ${first?.message}`, errors });
}

/** What people will have a hard time to read, worst first. */
export function warningsOf(theme: Theme | null): BrandWarning[] {
  if (theme === null) return [];
  return auditTheme(theme).failures.map(({ ratio, proposal = null, ...failure }) => ({
    ...failure,
    ratio: Math.floor(ratio * 100) / 100,
    proposal,
  }));
}
