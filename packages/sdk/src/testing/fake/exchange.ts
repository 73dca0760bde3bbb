import { contract, listEndpoints, type Credential, type Endpoint } from '../../contract/index.ts';
import type { ActorName } from '../../contract/audit.ts';
import type { Partner } from '../../contract/partners.ts';
import { readInput } from './decode.ts';
import { Fault } from './fault.ts';
import type { FakeState } from './state.ts';

/** Who calls, and what the call can do. */
export interface FakeCall {
  name: string;
  request: Request;
  credential: Credential;
  /** The partner of the session; for other credentials the one the fake began with. */
  partner: Partner;
  /** Who is written down as having done it. */
  by: ActorName;
}

interface Match {
  name: string;
  endpoint: Endpoint;
  path: Record<string, string>;
}

// A fixed segment is tried before a parameter: `/commissions/summary` before `/commissions/:id`.
const routes = listEndpoints(contract)
  .map(({ name, endpoint }) => ({ name, endpoint, segments: endpoint.path.split('/') }))
  .sort((a, b) => a.endpoint.path.split(':').length - b.endpoint.path.split(':').length);

/** The endpoint that a request means. */
export function matchRoute(request: Request): Match {
  const { pathname } = new URL(request.url);
  const start = pathname.indexOf('/api/v1/');
  const segments = start < 0 ? [] : pathname.slice(start + '/api/v1'.length).split('/');
  const here = routes.flatMap((route) => {
    const path = fill(route.segments, segments);
    return path ? [{ ...route, path }] : [];
  });
  const found = here.find(({ endpoint }) => endpoint.method === request.method);
  if (found) return found;
  throw new Fault(here.length ? 'method_not_allowed' : 'not_found');
}

function fill(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const path: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = segments[index]!;
    if (part.startsWith(':')) path[part.slice(1)] = decodeURIComponent(given);
    else if (part !== given) return undefined;
  }
  return path;
}

/** Checks the credential of a request against what the endpoint allows. */
export function authorize(state: FakeState, match: Match, request: Request): FakeCall {
  const { name: endpointName, endpoint } = match;
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!token) throw new Fault('credential_missing');
  const session = state.sessions.get(token);
  const kind = session?.partnerId === null ? 'staff' : kindOf(token);
  if (kind === 'session' || kind === 'staff') {
    if (!session) throw new Fault('credential_invalid');
    if (Date.now() >= session.expiresAtMs) throw new Fault('session_expired');
  }
  if (!endpoint.credentials.includes(kind)) throw new Fault('credential_not_allowed');
  if (session && endpoint.scope && !session.scopes.includes(endpoint.scope)) {
    throw new Fault('scope_missing', { meta: { scope: endpoint.scope } });
  }
  const partner = state.partners.find(({ id }) => id === session?.partnerId) ?? state.partner;
  const isTheirs = kind === 'session';
  if (isTheirs && partner.status !== 'active' && partner.status !== 'pending') {
    throw new Fault('partner_not_active');
  }
  const name = session?.memberName ?? null;
  const by = { kind: actorOf[kind], name: isTheirs ? (name ?? partner.name) : name };
  return { name: endpointName, request, credential: kind, partner, by };
}

const actorOf: Record<Credential, ActorName['kind']> = {
  secret: 'server',
  publishable: 'system',
  session: 'partner',
  staff: 'staff',
};

/** Uses up the proof that an endpoint asks a partner for. */
export function takeStepUp(state: FakeState, { endpoint }: Match, call: FakeCall): void {
  if (!endpoint.stepUp || call.credential !== 'session') return;
  const token = call.request.headers.get('portico-step-up');
  if (!state.takeStepUp(token, call.partner.id)) throw new Fault('step_up_required');
}

function kindOf(token: string): Credential {
  if (token.startsWith('sk_')) return 'secret';
  return token.startsWith('pk_') ? 'publishable' : 'session';
}

/** Validates the input, runs the handler and validates what it says. */
export async function perform(
  match: Match,
  call: FakeCall,
  handle: (input: never, call: FakeCall) => Promise<unknown>,
): Promise<{ input: Record<string, unknown>; response: Response }> {
  const { endpoint } = match;
  const input = await readInput(endpoint, call.request, match.path);
  const answer = await handle(input as never, call);
  if (answer instanceof Response) return { input, response: answer };
  const checked = endpoint.output.safeParse(answer);
  if (!checked.success) {
    const detail = `The fake broke the contract of ${match.name}: ${checked.error.message}`;
    throw new Fault('internal', { detail });
  }
  return { input, response: Response.json(answer, { status: endpoint.status }) };
}
