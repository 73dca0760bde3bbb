import { link as linkFixture } from '../testing/fixtures/links.ts';
import { sessionHolder, type Holder, type Holders } from './holders.ts';
import { listLines } from './lines.ts';
import type { ConformanceOptions } from './options.ts';
import { OwnThings } from './own-things.ts';
import type { Check } from './report.ts';
import { Seen } from './seen.ts';
import type { AreaCheck, Stage } from './stage.ts';
import { Wire } from './wire.ts';

/** A request as a small server of a test sees it. */
export interface Call {
  method: string;
  /** Below `/api/v1`, without the query. */
  path: string;
  query: URLSearchParams;
  body: string;
  /** Token or key; empty when there is none. */
  key: string;
  headers: Headers;
}

export type Server = (call: Call) => Response | undefined | Promise<Response | undefined>;

/** An answer as a good server gives it. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/** A refusal as the contract wants it. */
export function refusal(status: number, code: string, pointer?: string): Response {
  const errors = pointer === undefined ? {} : { errors: [{ pointer, in: 'body', message: 'No.' }] };
  const about = { type: `/docs#error-${code}`, title: code, detail: `${code}.` };
  const body = { ...about, status, code, requestId: 'rq_1', ...errors };
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return new Response(JSON.stringify(body), { status, headers });
}

/** A link that the contract accepts. */
export function linkOf(number: number) {
  return linkFixture({ number });
}

interface Given extends Partial<ConformanceOptions> {
  /** Names of endpoints. */
  lines: readonly string[];
  /** With things of its own: the server has to enrol a partner. */
  withOwn?: boolean;
}

/** What a check gets, with a server in memory behind it; what it does not answer is not found. */
export async function stageOf(
  server: Server,
  { lines, withOwn, ...options }: Given,
): Promise<Stage> {
  const wire = new Wire({ baseUrl: 'http://memory', timeoutMs: 1_000, fetch: fetchOf(server) });
  const all = listLines();
  const ours = holdersFor('a', wire);
  const own = withOwn ? await OwnThings.make(wire, ours) : undefined;
  const ownLists = all.filter(({ name }) => name === 'links.list');
  return {
    ...{ wire, ours, ownLists, unknownFields: new Set<string>() },
    theirs: holdersFor('b', wire),
    lines: all.filter(({ name }) => lines.includes(name)),
    options: { baseUrl: 'http://memory', program: { secretKey: 'sk_a' }, ...options },
    ...(own && { own }),
  };
}

/** Tokens are `session_a`, `sk_a`, …: the letter is the program. */
function holdersFor(letter: string, wire: Wire): Holders {
  const holder = (kind: Holder['kind'], key: string): Holder => ({
    ...{ kind, label: `the ${kind} of ${letter}`, seen: new Seen(), token: async () => key },
  });
  const minted = { token: `session_${letter}`, expiresAt: '' };
  const path = '/embed-sessions';
  const what = { kind: 'session' as const, label: `a session of ${letter}`, path, body: {} };
  return {
    programId: `pg_${letter}`,
    program: {
      currency: 'USD',
      defaultDestination: 'https://a.example',
      partnerTypes: ['reseller'],
    },
    secret: holder('secret', `sk_${letter}`),
    publishable: holder('publishable', `pk_${letter}`),
    sessions: [sessionHolder(wire, [`sk_${letter}`, minted], what)],
  };
}

function fetchOf(server: Server): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const headers = new Headers(init.headers);
    const answer = await server({
      ...{ method: init.method ?? 'GET', path: url.pathname.replace('/api/v1', '') },
      ...{ query: url.searchParams, body: String(init.body ?? ''), headers },
      key: headers.get('authorization')?.replace('Bearer ', '') ?? '',
    });
    return answer ?? refusal(404, 'not_found');
  };
}

/** All checks of an area. */
export async function runArea(area: AreaCheck, stage: Stage): Promise<Check[]> {
  const checks: Check[] = [];
  for await (const check of area(stage)) checks.push(check);
  return checks;
}

/** What was found, as `expected → got`. */
export function findingsOf(checks: readonly Check[]): string[] {
  return checks.flatMap(({ findings }) =>
    findings.map(
      ({ expected, got, pointer }) => `${expected} → ${got}${pointer ? ` at ${pointer}` : ''}`,
    ),
  );
}
