import { errorCodes, type ErrorCode, type FieldError, type Problem } from '@portico/sdk/contract';

interface FaultDetails {
  /** A sentence for the caller: what is wrong and what to do. */
  detail?: string;
  errors?: FieldError[];
  /** What a caller needs to act on it. */
  meta?: Record<string, unknown>;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
}

/** A refusal with a code of the contract. Rules and services throw it; one gate answers it. */
export class Fault extends Error {
  readonly code: ErrorCode;
  readonly details: FaultDetails;

  constructor(code: ErrorCode, details: FaultDetails = {}) {
    super(details.detail ?? errorCodes[code].title);
    this.name = 'Fault';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}

/** A refusal that points at one value of the request. */
export function invalid(pointer: string, message: string, where: FieldError['in'] = 'body'): Fault {
  return new Fault('invalid_request', {
    detail: `${pointer.slice(1) || 'The request'}: ${message}`,
    errors: [{ pointer, in: where, message }],
  });
}

/** The RFC 9457 answer to a fault. */
export function problemResponse(fault: Fault, requestId: string, extra?: HeadersInit): Response {
  const { title, status } = errorCodes[fault.code];
  const body: Problem = {
    type: `/docs#error-${fault.code}`,
    title,
    status,
    code: fault.code,
    detail: fault.message,
    requestId,
    ...(fault.details.errors && { errors: fault.details.errors }),
    ...(fault.details.meta && { meta: fault.details.meta }),
  };
  const headers = new Headers(extra);
  headers.set('content-type', 'application/problem+json');
  headers.set('cache-control', 'no-store');
  if (fault.details.retryAfter) headers.set('retry-after', String(fault.details.retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
}
