import { jwtVerify, SignJWT, errors as jose } from 'jose';
import { sql } from 'drizzle-orm';
import {
  scopes,
  staffScopes,
  type Credential,
  type Endpoint,
  type Scope,
} from '@portico/sdk/contract';
import type { Clock } from './clock.ts';
import type { Database, Tenant } from './db.ts';
import { Fault } from './fault.ts';
import { hashSecret } from './secrets.ts';

/** Who calls, and for which program. */
export interface Actor {
  kind: Credential;
  programId: string;
  /** The credential's own id: what rate limits and idempotency keys belong to. */
  credentialId: string;
  /** Set for embed sessions: the partner and nobody else. */
  partnerId: string | null;
  /** The person whom the session was minted for, as the host named them. */
  memberName: string | null;
  scopes: readonly Scope[];
  origins: readonly string[];
}

interface SessionClaims {
  /** A partner's id, or `staff`. */
  subject: string;
  programId: string;
  sessionId: string;
  scopes: readonly Scope[];
  origins?: readonly string[] | undefined;
  member?: { id: string; name: string } | undefined;
  ttlSeconds: number;
}

const issuer = 'portico';

/** The subject of a session that belongs to the program's staff and to no partner. */
export const staffSubject = 'staff';

/** Signs the token of an embed session. */
export function signSession(claims: SessionClaims, key: Buffer, clock: Clock): Promise<string> {
  const now = Math.floor(clock.now().getTime() / 1000);
  return new SignJWT({
    pg: claims.programId,
    scp: claims.scopes,
    ...(claims.origins && { org: claims.origins }),
    ...(claims.member && { mb: claims.member }),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(claims.subject)
    .setJti(claims.sessionId)
    .setIssuer(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + claims.ttlSeconds)
    .sign(key);
}

export interface Authentication {
  db: Database;
  clock: Clock;
  sessionKey: Buffer;
}

/** Finds out who calls, and whether this endpoint is theirs to call. */
export async function authenticate(
  request: Request,
  endpoint: Pick<Endpoint, 'credentials' | 'scope'>,
  means: Authentication,
): Promise<Actor> {
  const actor = await identify(request, means);
  if (!endpoint.credentials.includes(actor.kind)) {
    throw new Fault('credential_not_allowed', {
      detail: `Use ${endpoint.credentials.map((kind) => names[kind]).join(' or ')} here.`,
    });
  }
  if (actor.kind === 'session' || actor.kind === 'staff') {
    checkOrigin(actor, request.headers.get('origin'));
    if (endpoint.scope && !actor.scopes.includes(endpoint.scope)) {
      throw new Fault('scope_missing', {
        detail: `The session does not include ${endpoint.scope}.`,
        meta: { scope: endpoint.scope },
      });
    }
  }
  return actor;
}

const names: Record<Credential, string> = {
  secret: 'a secret key',
  publishable: 'a publishable key',
  session: 'an embed session',
  staff: 'a staff session',
};

function identify(request: Request, means: Authentication): Promise<Actor> {
  const header = request.headers.get('authorization') ?? '';
  const [scheme = '', token = ''] = header.split(/\s+/, 2);
  if (!header) {
    throw new Fault('credential_missing', { detail: 'Send an Authorization: Bearer header.' });
  }
  if (scheme.toLowerCase() !== 'bearer' || !token || token.length > 4096) {
    throw new Fault('credential_invalid', { detail: 'Send an Authorization: Bearer header.' });
  }
  if (/^[sp]k_/.test(token)) return identifyKey(token, means);
  return identifySession(token, means);
}

const remembered = new WeakMap<Database, Map<string, { actor: Actor; until: number }>>();
const rememberMs = 5_000;

async function identifyKey(key: string, { db }: Authentication): Promise<Actor> {
  const hash = hashSecret(key);
  const known = remembered.get(db) ?? new Map<string, { actor: Actor; until: number }>();
  remembered.set(db, known);
  const hit = known.get(hash);
  if (hit && hit.until > performance.now()) return hit.actor;
  const [row] = await db.system.execute<{ id: string; program_id: string; kind: Credential }>(
    sql`select id, program_id, kind from keys where hash = ${hash} and revoked_at is null`,
  );
  if (!row) throw new Fault('credential_invalid', { detail: 'The key is unknown or revoked.' });
  const actor: Actor = {
    kind: row.kind,
    programId: row.program_id,
    credentialId: row.id,
    partnerId: null,
    memberName: null,
    scopes: [],
    origins: [],
  };
  if (known.size > 10_000) known.clear();
  known.set(hash, { actor, until: performance.now() + rememberMs });
  return actor;
}

async function identifySession(
  token: string,
  { sessionKey, clock }: Authentication,
): Promise<Actor> {
  try {
    const { payload } = await jwtVerify(token, sessionKey, {
      issuer,
      algorithms: ['HS256'],
      currentDate: clock.now(),
      requiredClaims: ['sub', 'exp', 'jti', 'pg', 'scp'],
    });
    const granted = new Set(payload['scp'] as string[]);
    const isStaff = payload.sub === staffSubject;
    const known: readonly Scope[] = isStaff ? staffScopes : scopes;
    return {
      kind: isStaff ? 'staff' : 'session',
      programId: payload['pg'] as string,
      credentialId: payload.jti!,
      partnerId: isStaff ? null : payload.sub!,
      memberName: (payload['mb'] as { name: string } | undefined)?.name ?? null,
      scopes: known.filter((scope) => granted.has(scope)),
      origins: (payload['org'] as string[] | undefined) ?? [],
    };
  } catch (error) {
    if (error instanceof jose.JWTExpired) {
      throw new Fault('session_expired', { detail: 'The session has expired. Mint a new one.' });
    }
    throw new Fault('credential_invalid', { detail: 'The credential cannot be verified.' });
  }
}

function checkOrigin({ origins }: Actor, origin: string | null): void {
  // Calls from a server carry no origin; the token alone speaks for them.
  if (origins.length === 0 || origin === null || origins.includes(origin)) return;
  throw new Fault('origin_not_allowed', { detail: `The session may not be used on ${origin}.` });
}

export function tenantOf({ programId, partnerId }: Actor): Tenant {
  return { programId, ...(partnerId && { partnerId }) };
}
