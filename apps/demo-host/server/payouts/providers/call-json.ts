/** An answer that came whole: anything else is thrown, because nobody knows what it means. */
export interface JsonAnswer {
  status: number;
  body: unknown;
}

interface Call {
  /** Sent by POST as JSON, or as a form when it is one; without it the call is a GET. */
  body?: object;
  headers?: Record<string, string>;
  timeoutMs: number;
}

/** The provider did not answer, or not in a way that says what it did. */
export class OutcomeUnknown extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'OutcomeUnknown';
  }
}

/** True when the provider understood and says no. */
export function isRefusal({ status }: JsonAnswer): boolean {
  return status >= 400;
}

/** Calls a provider. Throws on a time-out, a lost connection and everything from 500 on. */
export async function callJson(
  url: string,
  { body, headers = {}, timeoutMs }: Call,
): Promise<JsonAnswer> {
  const isForm = body instanceof URLSearchParams;
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { ...(body && !isForm && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
    // Money is not sent on to where somebody else points.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  if (response.status >= 500) throw new OutcomeUnknown(`Answered ${response.status}.`);
  try {
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  } catch {
    throw new OutcomeUnknown(`Answered ${response.status} with something that is not JSON.`);
  }
}
