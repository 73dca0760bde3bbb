import { isPorticoError } from '../errors.ts';
import type { UnknownWebhookEvent, WebhookEventOf, WebhookEventType } from './webhook-event.ts';
import { readBody } from './read-body.ts';
import { verifyWebhook, type VerifiedWebhook } from './verify-webhook.ts';

/** Waited for when it is a promise; what it gives does not matter. */
type Work = unknown;
type Message = Omit<VerifiedWebhook, 'event'>;

/** One function per type of event that matters to you. */
export type WebhookHandlers = {
  [T in WebhookEventType]?: (event: WebhookEventOf<T>, message: Message) => Work;
};

/** Events that no entry of `on` takes: known types left out there, and types still to come. */
type OtherEvent<H> =
  | WebhookEventOf<Exclude<WebhookEventType, keyof H>>
  | (UnknownWebhookEvent & { type: string });

/** What {@link createWebhookRouter} takes. */
export interface WebhookRouterOptions<H extends WebhookHandlers> {
  /** `whsec_…`; several while a secret is being replaced. */
  secrets: string | readonly string[];
  on: H & { [K in Exclude<keyof H, WebhookEventType>]: never };
  /** Everything else. Needed, because new types of events may appear at any time. */
  otherwise: (event: OtherEvent<H>, message: Message) => Work;
  /** Whether a message was dealt with before; it is then answered and not handled again. */
  seen?: ((id: string) => boolean | Promise<boolean>) | undefined;
  /** Told after a message was dealt with, never after a handler threw: note it for `seen`. */
  remember?: ((id: string) => Work) | undefined;
  /** Hears what went wrong, refused messages too. @default console.error for your own handlers */
  onError?: ((error: unknown) => void) | undefined;
  /** How far the sender's clock and yours may differ. @default 300 */
  toleranceSeconds?: number | undefined;
  /** Bodies that are longer are not read to their end. @default 1_000_000 */
  maxBytes?: number | undefined;
}

/** Answers requests of the web platform; frameworks of Node have a bridge to them. */
export interface WebhookRouter {
  /**
   * 204 when a message was dealt with now or before, 4xx when it is not acceptable, 500 when a
   * handler threw: then it is delivered again.
   */
  handle(request: Request): Promise<Response>;
}

/**
 * Routes verified webhooks to functions, each typed by its event.
 *
 * @example
 * const webhooks = createWebhookRouter({
 *   secrets: process.env.PORTICO_WEBHOOK_SECRET,
 *   on: { 'commission.created': ({ data }) => notify(data.commission) },
 *   otherwise: () => {},
 * });
 * export const POST = webhooks.handle;
 */
export function createWebhookRouter<const H extends WebhookHandlers>(
  options: WebhookRouterOptions<H>,
): WebhookRouter {
  const { maxBytes = 1_000_000, secrets, toleranceSeconds, onError } = options;
  const running = new Map<string, Promise<void>>();

  /** The same message twice at once is one piece of work. */
  function once(verified: VerifiedWebhook): Promise<void> {
    const { id } = verified;
    const work = running.get(id) ?? perform(options, verified).finally(() => running.delete(id));
    running.set(id, work);
    return work;
  }

  async function handle(request: Request): Promise<Response> {
    if (request.method !== 'POST') return answer(405, 'Webhooks are posted.', { allow: 'POST' });
    const payload = await readBody(request, maxBytes);
    if (!payload) return answer(413, `The body is longer than ${maxBytes} bytes.`);
    try {
      const { headers } = request;
      await once(await verifyWebhook({ payload, headers, secrets, toleranceSeconds }));
      return new Response(null, { status: 204 });
    } catch (error) {
      const isRefused = isPorticoError(error) && error.code.startsWith('webhook_');
      if (onError) onError(error);
      else if (!isRefused) console.error('[portico] A webhook could not be handled.', error);
      if (!isRefused) return answer(500, 'The message could not be handled.');
      return answer(error.code === 'webhook_signature_mismatch' ? 401 : 400, error.message);
    }
  }
  return { handle };
}

async function perform<H extends WebhookHandlers>(
  { on, otherwise, seen, remember }: WebhookRouterOptions<H>,
  { event, ...message }: VerifiedWebhook,
): Promise<void> {
  if (await seen?.(message.id)) return;
  // A type is somebody else's text: what objects inherit is no handler.
  const handler = Object.hasOwn(on, event.type) ? on[event.type as keyof H] : undefined;
  await ((handler ?? otherwise) as (event: unknown, message: Message) => Work)(event, message);
  await remember?.(message.id);
}

function answer(status: number, detail: string, headers: Record<string, string> = {}): Response {
  const type = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify({ status, detail }), {
    status,
    headers: { ...type, ...headers },
  });
}
