import {
  errorCodes,
  type ErrorCode,
  type FieldError,
  type Problem,
} from '../../contract/errors.ts';

interface Details {
  detail?: string;
  errors?: FieldError[];
  meta?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** A refusal by the fake: becomes a problem document. */
export class Fault extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, details: Details = {}) {
    super(details.detail ?? errorCodes[code].title);
    this.code = code;
    this.details = details;
  }
}

/** The problem document of a fault, as RFC 9457 wants it. */
export function problemResponse(fault: Fault, requestId: string): Response {
  const { status, title } = errorCodes[fault.code];
  const { errors, meta, headers } = fault.details;
  const body: Problem = {
    type: `/docs#error-${fault.code}`,
    title,
    status,
    code: fault.code,
    detail: fault.message,
    requestId,
    ...(errors && { errors }),
    ...(meta && { meta }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-request-id': requestId, ...headers },
  });
}
