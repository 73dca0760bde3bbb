import { readClaims, type SessionClaims } from '../../claims.ts';

/** What a mint endpoint said, read once. */
export interface Visit {
  status: number;
  headers: Headers;
  url: string;
  text: string;
  /** The body as JSON, or nothing when it is none. */
  body: Readonly<Record<string, unknown>> | undefined;
  token: string;
  claims: SessionClaims | null;
}

/** Reads an answer whole. */
export async function visit(answer: Promise<Response>): Promise<Visit> {
  const { status, headers, url, text } = await readAll(await answer);
  const body = parse(text);
  const token = typeof body?.['token'] === 'string' ? body['token'] : '';
  return { status, headers, url, text, body, token, claims: token ? readClaims(token) : null };
}

async function readAll(response: Response) {
  const { status, headers, url } = response;
  return { status, headers, url, text: await response.text() };
}

function parse(text: string): Visit['body'] {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Visit['body']) : undefined;
  } catch {
    return undefined;
  }
}
