import { keyOf, sign } from './signature.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** What {@link signTestEvent} signs. */
export interface SignTestEventOptions {
  /** `whsec_…`, the same that your endpoint verifies with. */
  secret: string;
  event: WebhookEvent;
  /** Id of the message. @default one of its own, by chance */
  id?: string | undefined;
  /** When it claims to be sent. @default now */
  sentAt?: Date | undefined;
}

/** A message ready to be posted. */
export interface SignedTestEvent {
  headers: {
    'content-type': 'application/json';
    'webhook-id': string;
    'webhook-timestamp': string;
    'webhook-signature': string;
  };
  body: string;
}

/**
 * Makes a message as Portico would send it, to try an endpoint with.
 *
 * @example
 * const { headers, body } = await signTestEvent({ secret, event: fixtures.event(…) });
 * const response = await POST(new Request(url, { method: 'POST', headers, body }));
 */
export async function signTestEvent({
  secret,
  event,
  id = `msg_${crypto.getRandomValues(new Uint32Array(4)).join('')}`,
  sentAt = new Date(),
}: SignTestEventOptions): Promise<SignedTestEvent> {
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const bytes = new TextEncoder().encode(body);
  const signature = await sign(await keyOf(secret), { id, timestamp, body: bytes });
  return {
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    },
    body,
  };
}
