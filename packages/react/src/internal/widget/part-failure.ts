import { PorticoError } from '@portico/sdk';

/** A part of a widget that could not be fetched, as the one error. */
export function partFailure(cause: unknown): PorticoError {
  const message = 'A part of the page could not be fetched.';
  return new PorticoError({ category: 'network', code: 'network_error', message, cause });
}
