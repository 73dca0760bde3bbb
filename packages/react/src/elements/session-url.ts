import type { SessionAnswer, SessionContext, SessionSource } from '@portico/sdk';

const sources = new Map<string, SessionSource>();

/**
 * A session source that asks an address of the host. The first question is put at once, while
 * the code that needs the answer is still on its way.
 */
export function sessionFrom(url: string): SessionSource {
  const known = sources.get(url);
  if (known !== undefined) return known;
  let early: Promise<SessionAnswer> | undefined = ask(url);
  // Whoever takes the answer hears of a failure.
  early.catch(() => {});
  const source = ({ signal }: SessionContext) => {
    const answer = early ?? ask(url, signal);
    early = undefined;
    return answer;
  };
  sources.set(url, source);
  return source;
}

async function ask(url: string, signal?: AbortSignal): Promise<SessionAnswer> {
  const headers = { accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, ...(signal && { signal }) });
  const answer: unknown = await response.json().catch(() => undefined);
  if (isAnswer(answer)) return answer;
  throw new Error(`${url} answered ${response.status} and neither a token nor “forbidden”.`);
}

function isAnswer(answer: unknown): answer is SessionAnswer {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('error' in answer) return answer.error === 'forbidden';
  return 'token' in answer && typeof answer.token === 'string';
}
