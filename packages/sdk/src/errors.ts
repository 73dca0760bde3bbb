import type {
  ClientErrorCode,
  ErrorCategory,
  ErrorCode,
  FieldError,
  Problem,
} from './contract/errors.ts';

const brand = Symbol.for('portico.error');

/** What a {@link PorticoError} is made of. */
export interface PorticoErrorInit {
  category: ErrorCategory;
  code: ErrorCode | ClientErrorCode | (string & {});
  message: string;
  status?: number | undefined;
  requestId?: string | undefined;
  fieldErrors?: readonly FieldError[] | undefined;
  retryable?: boolean | undefined;
  docUrl?: string | undefined;
  meta?: Readonly<Record<string, unknown>> | undefined;
  cause?: unknown;
}

/** What may be logged or shown: everything but the cause. */
export type PorticoErrorJson = Omit<PorticoErrorInit, 'cause'> & { name: 'PorticoError' };

/**
 * The one error of Portico: SDK calls, hooks, widgets and `onError` all hand out this object.
 * It never holds a token, a key or what was sent. Recognise it with {@link isPorticoError}.
 */
export class PorticoError extends Error {
  override readonly name = 'PorticoError' as const;
  /** One of twelve kinds; switch on it. */
  declare readonly category: ErrorCategory;
  /** The precise reason, for example `tier_locked`. New ones may appear. */
  declare readonly code: PorticoErrorInit['code'];
  /** HTTP status, when a server answered. */
  declare readonly status: number | undefined;
  /** Give it to support: it finds the request in the server's logs. */
  declare readonly requestId: string | undefined;
  /** Which inputs were refused, each with a JSON pointer. */
  declare readonly fieldErrors: readonly FieldError[];
  /** Whether the same call may succeed later without a change. */
  declare readonly retryable: boolean;
  /** Where the code is explained; from the API's address when that is not known, `/docs#…`. */
  declare readonly docUrl: string;
  /** What a caller needs to act, for example the tier that unlocks something. */
  readonly meta: Readonly<Record<string, unknown>>;

  constructor({ message, cause, meta, ...rest }: PorticoErrorInit) {
    super(redact(message), { cause });
    const { category, code, docUrl = docsPath + code, fieldErrors = [] } = rest;
    Object.assign(this, { retryable: retryable.test(category) }, rest, { docUrl, fieldErrors });
    this.meta = JSON.parse(redact(JSON.stringify(meta ?? {})));
  }

  /** On the prototype, so that a copy of the fields does not pass for an error. */
  get [brand](): true {
    return true;
  }

  /** A plain object, safe to log. */
  toJSON(): PorticoErrorJson {
    return { ...this, message: this.message };
  }
}

/** Below the API's address: a page with an anchor for every code. */
export const docsPath = '/docs#error-';
const retryable = /^(network|timeout|rate_limit|server)$/;

/** True for an error of Portico, also one from another copy of this package or another realm. */
export function isPorticoError(error: unknown): error is PorticoError {
  return typeof error === 'object' && error !== null && brand in error;
}

/** Takes out everything that looks like a key or a token. */
export function redact(text: string): string {
  return text.replace(/\b(?:sk|pk|whsec)_[\w-]+|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[redacted]');
}

const categoryOfStatus: Record<number, ErrorCategory> = {
  401: 'session',
  403: 'permission',
  404: 'not_found',
  405: 'not_found',
  409: 'conflict',
  429: 'rate_limit',
};

/** Turns an answer that is not a success into the error; reads its problem document if any. */
export async function errorOfResponse(response: Response, docs: string): Promise<PorticoError> {
  const { status, headers } = response;
  const body: Partial<Problem> = await response.json().then(
    (json) => json ?? {},
    () => ({}),
  );
  const retryAfter = headers.get('retry-after');
  const category = categoryOfStatus[status] ?? (status < 500 ? 'validation' : 'server');
  const code = body.code ?? (status < 500 ? 'invalid_request' : 'internal');
  return new PorticoError({
    category,
    code,
    message: body.detail ?? body.title ?? `The server answered ${status}.`,
    status,
    requestId: body.requestId ?? headers.get('x-request-id') ?? undefined,
    fieldErrors: body.errors,
    docUrl: docs + code,
    meta: retryAfter ? { ...body.meta, retryAfter } : body.meta,
  });
}
