import { isPorticoError } from '@portico/sdk/server';
import type { Exchange } from './wire.ts';

/** What the host answers when something did not work, with what went over the wire until then. */
export interface HostProblem {
  error: { code: string; message: string; requestId?: string };
  exchanges: readonly Exchange[];
}

type RefusalStatus = 400 | 403 | 404 | 413 | 415;

/** A refusal of the host itself, before Portico was asked. */
export class HostFault extends Error {
  readonly status: RefusalStatus;
  readonly code: string;

  constructor(status: RefusalStatus, code: string, message: string) {
    super(message);
    this.name = 'HostFault';
    this.status = status;
    this.code = code;
  }
}

/** Any failure as an answer: ours as it is, Portico's with its status, the rest without details. */
export function problemOf(error: unknown, exchanges: readonly Exchange[] = []): Response {
  if (error instanceof HostFault) {
    return answer(error.status, { code: error.code, message: error.message }, exchanges);
  }
  if (isPorticoError(error)) {
    const { code, message, requestId, status = 502 } = error;
    return answer(status, { code, message, ...(requestId && { requestId }) }, exchanges);
  }
  const message = 'Something went wrong in the demo host.';
  return answer(500, { code: 'internal', message }, exchanges);
}

function answer(
  status: number,
  error: HostProblem['error'],
  exchanges: readonly Exchange[],
): Response {
  return Response.json({ error, exchanges } satisfies HostProblem, { status });
}
