import type { Context } from 'hono';
import { z } from 'zod';
import { HostFault } from './problem.ts';

const largestBody = 10_000;

const code = z.string().regex(/^[a-z0-9-]{3,40}$/i);
const word = (max: number) => z.string().trim().min(1).max(max);
const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{26}$`));

export const clickInput = z.strictObject({
  code,
  /** How many people come at once. */
  visitors: z.number().int().min(1).max(20).default(1),
});

export const convertInput = z
  .strictObject({
    clickId: idOf('ck').optional(),
    code: code.optional(),
    customerName: word(120),
  })
  .refine(
    ({ clickId, code: linkCode }) => (clickId === undefined) !== (linkCode === undefined),
    'Name either clickId or code.',
  );

export const payInput = z.strictObject({
  /** The host's own id of the customer. */
  customerId: z.string().regex(/^[\w.-]{1,100}$/),
  /** Minor units. */
  amount: z.number().int().min(1).max(1_000_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
  kind: z
    .enum(['subscription', 'project', 'upsell', 'base', 'transaction'])
    .default('subscription'),
  product: word(120).optional(),
});

export const refundInput = z.strictObject({
  paymentId: idOf('py'),
  /** Part of the payment that goes back, 0 to 1. */
  share: z.number().gt(0).max(1),
});

export const promoteInput = z.strictObject({
  certification: z.enum(['none', 'foundation', 'advanced', 'master']).optional(),
  modulesCompleted: z.number().int().min(0).max(10_000).optional(),
  callsAttended: z.number().int().min(0).max(10_000).optional(),
  satisfaction: z.number().min(0).max(5).optional(),
});

/** Reads a small JSON body, strictly. */
export async function readInput<T extends z.ZodType>(
  { req }: Context,
  schema: T,
): Promise<z.output<T>> {
  // Asking for JSON by name also keeps plain forms of other sites out.
  if (!/^application\/json\b/i.test(req.header('content-type') ?? '')) {
    throw new HostFault(415, 'unsupported_media_type', 'Send application/json.');
  }
  const text = await readText(req.raw);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new HostFault(400, 'malformed_json', 'The body is not valid JSON.');
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join('.') || 'body';
  throw new HostFault(400, 'invalid_request', `${place}: ${issue?.message ?? 'is not valid.'}`);
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largestBody) throw new HostFault(413, 'body_too_large', 'The body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
