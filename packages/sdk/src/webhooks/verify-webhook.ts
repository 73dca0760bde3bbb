import { PorticoError } from '../errors.ts';
import { configError } from '../options.ts';
import { keyOf, matches, type Signed } from './signature.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** Headers as `fetch` has them, or as a plain object of Node and its frameworks. */
export type WebhookHeaders =
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What {@link verifyWebhook} looks at. */
export interface VerifyWebhookOptions {
  /** The body exactly as it arrived. JSON that was parsed and printed again does not match. */
  payload: string | Uint8Array | ArrayBuffer;
  headers: WebhookHeaders;
  /** `whsec_…`; several while a secret is being replaced. */
  secrets: string | readonly string[];
  /** How far the sender's clock and yours may differ. @default 300 */
  toleranceSeconds?: number | undefined;
}

/** A message that is what it says. */
export interface VerifiedWebhook {
  /** Stays the same when the message is delivered again: keep it to act once. */
  id: string;
  sentAt: Date;
  event: WebhookEvent;
}

/** More signatures than any rotation needs; the rest of a longer header is not read. */
const mostSignatures = 16;

/**
 * Checks that a message was sent by Portico, to you, just now; then reads it. Signatures are those
 * of Standard Webhooks. Runs wherever WebCrypto does: Node, Deno, Bun, workers.
 *
 * @example
 * const { id, event } = await verifyWebhook({
 *   payload: await request.text(),
 *   headers: request.headers,
 *   secrets: process.env.PORTICO_WEBHOOK_SECRET,
 * });
 *
 * @throws PorticoError with code `webhook_header_missing`, `webhook_too_old`, `webhook_too_new`,
 * `webhook_signature_mismatch` or `webhook_malformed`; `config_invalid` for a secret that is none.
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<VerifiedWebhook> {
  const { payload, secrets, toleranceSeconds = 300 } = options;
  const given = [secrets].flat() as string[];
  if (given.length === 0) throw configError('secrets is empty: name at least one webhook secret.');
  const keys = await Promise.all(given.map(keyOf));
  const [id, timestamp, header] = ['id', 'timestamp', 'signature'].map((name) =>
    headerOf(options.headers, `webhook-${name}`),
  ) as [string, string, string];
  const sentAt = checkMoment(timestamp, toleranceSeconds);
  const body = bytesOf(payload);
  await checkSignature(keys, header, { id, timestamp, body });
  return { id, sentAt, event: read(body) };
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const text = [value ?? ''].flat().join(' ').trim();
  if (text) return text;
  const hint = 'Hand in all headers of the request, as they arrived.';
  throw refused('webhook_header_missing', `The header ${name} is missing. ${hint}`);
}

function checkMoment(timestamp: string, toleranceSeconds: number): Date {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw refused('webhook_malformed', 'The header webhook-timestamp holds no whole seconds.');
  }
  const age = Math.floor(Date.now() / 1000) - Number(timestamp);
  const hint = `More than ${toleranceSeconds} s from now; check the clock of this machine.`;
  if (age > toleranceSeconds) throw refused('webhook_too_old', `The message is too old. ${hint}`);
  if (-age > toleranceSeconds) {
    throw refused('webhook_too_new', `The message is from the future. ${hint}`);
  }
  return new Date(Number(timestamp) * 1000);
}

/** Every secret is tried on every signature, so that time does not tell which one was close. */
async function checkSignature(keys: CryptoKey[], header: string, signed: Signed): Promise<void> {
  const signatures = header.split(/\s+/).slice(0, mostSignatures);
  const ours = signatures.flatMap((one) => (one.startsWith('v1,') ? [one.slice(3)] : []));
  if (ours.length === 0) {
    throw refused('webhook_malformed', 'The header webhook-signature holds no v1 signature.');
  }
  const tries = keys.flatMap((key) => ours.map((one) => matches(key, one, signed)));
  if ((await Promise.all(tries)).includes(true)) return;
  const message =
    'No signature matches. Verify the raw body, with the secret of the endpoint it was sent to.';
  throw refused('webhook_signature_mismatch', message);
}

function bytesOf(payload: VerifyWebhookOptions['payload']): Uint8Array {
  if (typeof payload === 'string') return new TextEncoder().encode(payload);
  if (payload instanceof Uint8Array) return payload;
  if (payload instanceof ArrayBuffer) return new Uint8Array(payload);
  throw configError('payload must be the raw body: a string or bytes, not an object.');
}

function read(body: Uint8Array): WebhookEvent {
  try {
    const event = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof event?.id === 'string' && typeof event.type === 'string') return event;
  } catch {
    // Told below.
  }
  throw refused('webhook_malformed', 'The body is signed, but it is no event.');
}

function refused(code: string, message: string): PorticoError {
  return new PorticoError({ category: 'validation', code, message });
}
