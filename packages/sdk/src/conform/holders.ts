import type { Credential, Scope } from '../contract/endpoint.ts';
import { ConformanceError, type ProgramKeys } from './options.ts';
import { Seen } from './seen.ts';
import type { Answer, Ask, Wire } from './wire.ts';

/** Somebody who may ask: a credential, and what it was shown so far. */
export interface Holder {
  readonly kind: Credential;
  /** In words: `the secret key`, `a session`. */
  readonly label: string;
  readonly seen: Seen;
  /** For sessions of a partner. */
  readonly partnerId?: string;
  readonly externalId?: string;
  /** A key, or a token that is still good for a while. */
  token(): Promise<string>;
}

/** Everyone who may ask about one program. */
export interface Holders {
  readonly programId: string;
  readonly program: { currency: string; defaultDestination: string; partnerTypes: string[] };
  readonly secret: Holder;
  readonly publishable?: Holder;
  readonly staff?: Holder;
  /** Partners that were there before, with rows to look at. */
  readonly sessions: Holder[];
}

/** What a session is minted for. */
export interface Mint {
  readonly partner: { externalId: string; name?: string; email?: string };
  readonly permissions?: readonly Scope[];
  readonly allowedOrigins?: readonly string[];
  readonly ttl?: number;
}

export interface Minted {
  readonly token: string;
  readonly expiresAt: string;
  readonly partner?: { id: string; status: string };
}

/** Sends a request as somebody. */
export async function askAs(wire: Wire, holder: Holder, ask: Ask): Promise<Answer> {
  const answer = await wire.send({ ...ask, key: await holder.token(), as: holder.label });
  if (ask.method === 'GET' && answer.status < 300) holder.seen.add(answer.json);
  return answer;
}

/** Mints; undefined when the backend refuses. */
export async function mint(
  wire: Wire,
  secretKey: string,
  [path, body]: readonly [path: string, body: object],
): Promise<{ answer: Answer; minted?: Minted }> {
  const ask = { method: 'POST', path, body: JSON.stringify(body), isMint: true };
  const answer = await wire.send({ ...ask, key: secretKey, as: 'the secret key' });
  const minted = answer.json as Minted | undefined;
  if (answer.status !== 201 || typeof minted?.token !== 'string') return { answer };
  wire.secrets.add(minted.token);
  return { answer, minted };
}

const spareMs = 120_000;

/** A holder whose token is minted anew before it ends. */
export function sessionHolder(
  wire: Wire,
  [secretKey, first]: readonly [secretKey: string, first: Minted],
  what: { kind: 'session' | 'staff'; label: string; path: string; body: Mint | object },
): Holder {
  let current = first;
  // Measured here: the clock of the other side may be wrong.
  let bornAt = performance.now();
  const { kind, label } = what;
  const externalId = (what.body as Partial<Mint>).partner?.externalId;
  return {
    ...{ kind, label, seen: new Seen() },
    ...(first.partner && { partnerId: first.partner.id }),
    ...(externalId !== undefined && { externalId }),
    token: async () => {
      if (performance.now() - bornAt < 900_000 - spareMs) return current.token;
      const { minted } = await mint(wire, secretKey, [what.path, what.body]);
      if (minted) [current, bornAt] = [minted, performance.now()];
      return current.token;
    },
  };
}

function keyHolder(kind: 'secret' | 'publishable', key: string): Holder {
  return { kind, label: `the ${kind} key`, seen: new Seen(), token: async () => key };
}

const staffMember = { member: { externalId: 'portico-conform', name: 'Portico conform' } };

/** Finds out whether the keys are good, and who is there to ask as. */
export async function openHolders(wire: Wire, keys: ProgramKeys): Promise<Holders> {
  wire.secrets.add(keys.secretKey);
  const secret = keyHolder('secret', keys.secretKey);
  const answer = await askAs(wire, secret, { method: 'GET', path: '/programs/current' });
  const program = answer.json as { id?: string } & Holders['program'];
  if (answer.status !== 200 || typeof program?.id !== 'string') {
    const { came } = wire.find(answer, { expected: '', got: '' });
    throw new ConformanceError(`GET /api/v1/programs/current with the secret key: ${came}`);
  }
  const path = '/embed-sessions/staff';
  const { minted } = await mint(wire, keys.secretKey, [path, staffMember]);
  const what = { kind: 'staff' as const, label: 'a staff session', path, body: staffMember };
  const { publishableKey } = keys;
  return {
    ...{ programId: program.id, program, secret },
    ...(publishableKey && { publishable: keyHolder('publishable', publishableKey) }),
    ...(minted && { staff: sessionHolder(wire, [keys.secretKey, minted], what) }),
    sessions: await openSessions(wire, secret),
  };
}

const mostSessions = 2;

/** Sessions of active partners who are there; minting one for them changes nothing. */
async function openSessions(wire: Wire, secret: Holder): Promise<Holder[]> {
  const path = '/admin/partners?limit=100&status=active';
  const { json } = await askAs(wire, secret, { method: 'GET', path });
  const partners = ((json as { data?: unknown } | undefined)?.data ?? []) as {
    externalId: string | null;
  }[];
  const known = (Array.isArray(partners) ? partners : [])
    .flatMap(({ externalId }) => (externalId ? [externalId] : []))
    .filter((externalId) => !externalId.startsWith('portico-conform'));
  const key = await secret.token();
  // Oldest last: whoever was there longest has the most to show.
  const chosen = known.toReversed().slice(0, mostSessions);
  const opened = await Promise.all(
    chosen.map((externalId) => partnerSession(wire, key, { externalId })),
  );
  return opened.filter((one) => one !== undefined);
}

/** A session of a partner, who is enrolled when a name comes along. */
export async function partnerSession(
  wire: Wire,
  secretKey: string,
  partner: Mint['partner'],
): Promise<Holder | undefined> {
  const [path, body] = ['/embed-sessions', { partner }];
  const { minted } = await mint(wire, secretKey, [path, body]);
  if (!minted?.partner) return undefined;
  const what = {
    kind: 'session' as const,
    label: `a session of ${partner.externalId}`,
    path,
    body,
  };
  return sessionHolder(wire, [secretKey, minted], what);
}

/** Everyone of a kind. */
export function holdersOf(holders: Holders, kind: Credential): Holder[] {
  if (kind === 'session') return holders.sessions;
  const one = { secret: holders.secret, staff: holders.staff, publishable: holders.publishable }[
    kind
  ];
  return one ? [one] : [];
}

/** The first who may call: a partner, then staff, then keys. */
export function someoneFor(
  holders: Holders,
  credentials: readonly Credential[],
): Holder | undefined {
  const order: readonly Credential[] = ['session', 'secret', 'staff', 'publishable'];
  return order
    .filter((kind) => credentials.includes(kind))
    .flatMap((kind) => holdersOf(holders, kind))[0];
}

/** Why nobody could ask. */
export function missing(credentials: readonly Credential[]): string {
  const reasons: Record<Credential, string> = {
    secret: 'no secret key was given',
    publishable: 'no publishable key was given',
    session: 'no session could be minted for an active partner',
    staff: 'no session could be minted for staff',
  };
  return credentials.map((kind) => reasons[kind]).join(', and ');
}
