import { decodeJwt } from 'jose';
import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import { hangUp } from '../platform/connection.ts';
import { newId } from '../platform/ids.ts';
import type { Call } from '../platform/implement.ts';
import type { Work } from '../platform/work.ts';
import { readMissed } from './events.store.ts';
import { eventFrame, readyFrame, resetFrame } from './frames.ts';
import { parsePosition, type Position } from './position.ts';
import type { Stream } from './stream.ts';

const dayMs = 86_400_000;
const maxMissed = 1_000;

export const eventRoutes = (stream: Stream): HandlersOf<PorticoContract['events'], Call> => ({
  async stream(_input, { work, actor, request }) {
    const partnerId = actor.partnerId!;
    const after = parsePosition(request.headers.get('last-event-id'));
    const { connection, position, known } = await stream.subscribe({
      programId: actor.programId,
      partnerId,
      credentialId: actor.credentialId,
      after,
      expiresAt: expiryOf(request),
      now: work.clock.now(),
      hangUp: () => hangUp(request),
    });
    try {
      const missed = after
        ? await tellMissed(work, partnerId, { after: known ? after : null, upTo: position })
        : '';
      connection.begin(readyFrame(missed ? after! : position, pause()) + missed);
    } catch (error) {
      connection.end('the events cannot be read');
      throw error;
    }
    return new Response(connection.body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  },
});

/** What the client missed, as frames; or that it was too much. */
async function tellMissed(
  work: Work,
  partnerId: string,
  { after, upTo }: { after: Position | null; upTo: Position },
): Promise<string> {
  const now = work.clock.now();
  const reset = resetFrame(upTo, { id: newId('event'), at: now });
  if (!after) return reset;
  const rows = await readMissed(work, partnerId, { after, upTo, limit: maxMissed + 1 });
  const tooOld = rows[0] && now.getTime() - Date.parse(rows[0].occurredAt) > dayMs;
  if (!tooOld && rows.length <= maxMissed) return rows.map(eventFrame).join('');
  return reset;
}

/** The gate has verified the token; here it is only read again. */
function expiryOf(request: Request): Date {
  const [, token = ''] = (request.headers.get('authorization') ?? '').split(/\s+/, 2);
  return new Date((decodeJwt(token).exp ?? 0) * 1000);
}

/** Spread, so that after a restart not all clients come back in the same moment. */
function pause(): number {
  return 1_000 + Math.floor(Math.random() * 2_000);
}
