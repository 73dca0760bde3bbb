import type { HostProblem, Exchange } from '../../../host/index.ts';
import type { Brand } from '../settings/settings.ts';

/** The host said no, or could not be reached; carries what went over the wire until then. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly exchanges: readonly Exchange[];

  constructor(problem: HostProblem, status?: number) {
    super(problem.error.message);
    this.name = 'HostError';
    this.code = problem.error.code;
    this.status = status;
    this.requestId = problem.error.requestId;
    this.exchanges = problem.exchanges;
  }
}

/** Who talks to the host's own backend: the page of one program, signed in as one partner. */
export interface Visitor {
  brand: Brand;
  partner: string | null;
}

const answerWithinMs = 20_000;

/** Asks the host's own backend. Portico's secret key lives there and never comes here. */
export async function askHost<T>(
  { brand, partner }: Visitor,
  path: string,
  { body, method = 'POST', signal }: { body?: object; method?: string; signal?: AbortSignal } = {},
): Promise<T> {
  const query = partner ? `?partner=${encodeURIComponent(partner)}` : '';
  const timeout = AbortSignal.timeout(answerWithinMs);
  const response = await fetch(`/host/${brand}/${path}${query}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  }).catch(() => {
    throw new HostError({ error: { code: 'unreachable', message: '' }, exchanges: [] });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw new HostError(isProblem(answer) ? answer : noProblem(response.status), response.status);
}

function isProblem(answer: unknown): answer is HostProblem {
  return (
    typeof answer === 'object' && answer !== null && 'error' in answer && 'exchanges' in answer
  );
}

function noProblem(status: number): HostProblem {
  return { error: { code: 'unavailable', message: `HTTP ${status}` }, exchanges: [] };
}
