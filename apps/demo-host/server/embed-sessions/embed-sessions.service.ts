import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import {
  scopes,
  staffScopes,
  type EmbedSession,
  type ParsedOf,
  type PorticoContract,
  type StaffSession,
  type StepUpToken,
} from '@portico/sdk/contract';
import { signSession, staffSubject, type Actor } from '../platform/actor.ts';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { hashSecret } from '../platform/secrets.ts';
import type { Work } from '../platform/work.ts';
import { checkActive, findOrEnrol, readPartner, toPartner } from '../partners/index.ts';
import { getBrand } from '../programs/index.ts';

/** Mints a session for one partner; enrols the partner when the program does not know it. */
export async function mintSession(
  work: Work,
  sessionKey: Buffer,
  input: ParsedOf<PorticoContract['embedSessions']['create']>,
): Promise<EmbedSession> {
  const partner = await findOrEnrol(work, input.partner);
  checkActive(partner.status);
  const id = newId('session');
  const token = await signSession(
    {
      subject: partner.id,
      programId: work.programId,
      sessionId: id,
      scopes: input.permissions ?? scopes,
      origins: input.allowedOrigins,
      member: input.member && { id: input.member.externalId, name: input.member.name },
      ttlSeconds: input.ttl,
    },
    sessionKey,
    work.clock,
  );
  return {
    id,
    token,
    expiresAt: endOf(work, input.ttl),
    partner: await toPartner(work, partner),
    theme: (await getBrand(work)).theme,
  };
}

/** Tokens count in whole seconds. */
function endOf(work: Work, seconds: number): string {
  const now = Math.floor(work.clock.now().getTime() / 1000);
  return new Date((now + seconds) * 1000).toISOString();
}

/** Mints a session for a person of the program's staff. */
export async function mintStaffSession(
  work: Work,
  sessionKey: Buffer,
  input: ParsedOf<PorticoContract['embedSessions']['staff']>,
): Promise<StaffSession> {
  const id = newId('session');
  const claims = {
    subject: staffSubject,
    programId: work.programId,
    sessionId: id,
    scopes: input.permissions ?? staffScopes,
    origins: input.allowedOrigins,
    member: { id: input.member.externalId, name: input.member.name },
    ttlSeconds: input.ttl,
  };
  const token = await signSession(claims, sessionKey, work.clock);
  return { id, token, expiresAt: endOf(work, input.ttl) };
}

const stepUpSeconds = 300;

/** A random token for one command of one partner; only its hash is kept. */
export async function mintStepUp(
  work: Work,
  { partner }: ParsedOf<PorticoContract['embedSessions']['stepUp']>,
): Promise<StepUpToken> {
  const row = await readPartner(work, partner);
  if (!row) throw new Fault('not_found', { detail: 'There is no such partner.' });
  checkActive(row.status);
  const token = `su_${randomBytes(24).toString('base64url')}`;
  const expiresAt = endOf(work, stepUpSeconds);
  await work.tx.execute(sql`insert into step_up_tokens (program_id, hash, partner_id, expires_at)
    values (${work.programId}, ${hashSecret(token)}, ${row.id}, ${expiresAt}::timestamptz)`);
  return { token, expiresAt };
}

/** Uses a token up: a second command, another partner's or a late one is refused. */
export async function takeStepUp(work: Work, actor: Actor, token: string | null): Promise<void> {
  if (actor.kind !== 'session') return;
  const now = work.clock.now().toISOString();
  const used = token
    ? await work.tx.execute(sql`update step_up_tokens set used_at = ${now}::timestamptz
        where program_id = ${work.programId} and hash = ${hashSecret(token)}
          and partner_id = ${actor.partnerId} and used_at is null
          and expires_at > ${now}::timestamptz returning hash`)
    : [];
  if (used.length > 0) return;
  throw new Fault('step_up_required', {
    detail: 'Confirm who you are, then send the fresh token as Portico-Step-Up.',
  });
}
