import {
  scopes,
  type EmbedSession,
  type ParsedOf,
  type PorticoContract,
} from '@portico/sdk/contract';
import { signSession } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { checkActive, findOrEnrol, toPartner } from '../partners/index.ts';

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
      partnerId: partner.id,
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
  const expires = Math.floor(work.clock.now().getTime() / 1000) + input.ttl;
  return {
    id,
    token,
    expiresAt: new Date(expires * 1000).toISOString(),
    partner: await toPartner(work, partner),
  };
}
