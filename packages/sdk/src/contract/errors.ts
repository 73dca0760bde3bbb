import { z } from 'zod';

/** The twelve kinds of failure a caller can meet; the last four arise in the client. */
export type ErrorCategory =
  | 'config'
  | 'session'
  | 'permission'
  | 'validation'
  | 'not_found'
  | 'conflict'
  | 'rate_limit'
  | 'server'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'render';

interface ErrorDefinition {
  readonly status: number;
  readonly category: ErrorCategory;
  readonly title: string;
}

function define<T extends Record<string, ErrorDefinition>>(table: T): T {
  return table;
}

/** Every error code a Portico server answers with: its status and what it means. */
export const errorCodes = define({
  invalid_request: { status: 400, category: 'validation', title: 'The request is not valid.' },
  malformed_json: { status: 400, category: 'validation', title: 'The body is not valid JSON.' },
  invalid_cursor: { status: 400, category: 'validation', title: 'The cursor is not valid.' },
  unsupported_media_type: {
    status: 415,
    category: 'validation',
    title: 'The body must be application/json.',
  },
  body_too_large: { status: 413, category: 'validation', title: 'The body is too large.' },
  credential_missing: { status: 401, category: 'session', title: 'A credential is missing.' },
  credential_invalid: { status: 401, category: 'session', title: 'The credential is not valid.' },
  session_expired: { status: 401, category: 'session', title: 'The session has expired.' },
  signature_invalid: { status: 401, category: 'session', title: 'The signature is not valid.' },
  credential_not_allowed: {
    status: 403,
    category: 'permission',
    title: 'This kind of credential cannot call this endpoint.',
  },
  scope_missing: {
    status: 403,
    category: 'permission',
    title: 'The session does not include this permission.',
  },
  origin_not_allowed: {
    status: 403,
    category: 'permission',
    title: 'The session may not be used on this origin.',
  },
  partner_not_active: {
    status: 403,
    category: 'permission',
    title: 'The partner account is not active.',
  },
  tier_locked: {
    status: 403,
    category: 'permission',
    title: 'This is unlocked at a higher tier.',
  },
  step_up_required: {
    status: 403,
    category: 'permission',
    title: 'This needs a fresh proof of who you are.',
  },
  not_found: { status: 404, category: 'not_found', title: 'Nothing was found here.' },
  method_not_allowed: { status: 405, category: 'not_found', title: 'The method is not allowed.' },
  code_taken: { status: 409, category: 'conflict', title: 'This code is already in use.' },
  idempotency_key_reused: {
    status: 409,
    category: 'conflict',
    title: 'The idempotency key was used with another request.',
  },
  payment_mismatch: {
    status: 409,
    category: 'conflict',
    title: 'A payment with this id exists with other values.',
  },
  refund_exceeds_payment: {
    status: 409,
    category: 'conflict',
    title: 'The refunds would exceed the payment.',
  },
  customer_owned: {
    status: 409,
    category: 'conflict',
    title: 'The customer already belongs to a partner.',
  },
  state_conflict: {
    status: 409,
    category: 'conflict',
    title: 'The current state does not allow this.',
  },
  requirements_not_met: {
    status: 409,
    category: 'conflict',
    title: 'The requirements of the tier are not met.',
  },
  nothing_to_pay: {
    status: 409,
    category: 'conflict',
    title: 'There is nothing to pay out now.',
  },
  payout_blocked: {
    status: 409,
    category: 'conflict',
    title: 'Something must be settled before a payout.',
  },
  plan_invalid: {
    status: 422,
    category: 'validation',
    title: 'The plan cannot be used as it is.',
  },
  attribution_refused: {
    status: 422,
    category: 'validation',
    title: 'The referral cannot be attributed.',
  },
  destination_not_allowed: {
    status: 422,
    category: 'validation',
    title: 'The destination is not on a host that the program allows.',
  },
  rate_limited: { status: 429, category: 'rate_limit', title: 'Too many requests.' },
  internal: { status: 500, category: 'server', title: 'Something went wrong on our side.' },
  unavailable: { status: 503, category: 'server', title: 'The service is not available now.' },
});

/** A code of the contract; new ones may appear. */
export type ErrorCode = keyof typeof errorCodes;

function defineClient<T extends Record<string, { category: ErrorCategory; title: string }>>(
  table: T,
): T {
  return table;
}

/** Every error code that arises without an answer of the server; `title` is the way out. */
export const clientErrorCodes = defineClient({
  config_invalid: {
    category: 'config',
    title: 'The options can never work; the message names the one to change.',
  },
  secret_key_in_browser: {
    category: 'config',
    title:
      'A secret key was given to a client in a browser: mint a session on your server instead.',
  },
  session_forbidden: {
    category: 'session',
    title: "Your server answered `{ error: 'forbidden' }`: this user is no partner.",
  },
  session_failed: {
    category: 'session',
    title:
      'The session callback threw, or took longer than 30 seconds: look at your mint endpoint.',
  },
  network_error: {
    category: 'network',
    title: 'The server could not be reached: the person is offline, or CORS or CSP is in the way.',
  },
  timeout: { category: 'timeout', title: '`timeout` or `totalTimeout` passed: try again.' },
  aborted: { category: 'aborted', title: 'Your `signal` cancelled the call, or `forget` did.' },
  invalid_response: {
    category: 'server',
    title: 'The answer was not readable, or not what the contract says: update the package.',
  },
  render_failed: { category: 'render', title: 'A widget could not be drawn; see its cause.' },
  webhook_header_missing: {
    category: 'validation',
    title: 'A header of the webhook is missing: hand in all headers of the request.',
  },
  webhook_malformed: {
    category: 'validation',
    title: 'A header or the signed body of the webhook cannot be read.',
  },
  webhook_too_old: {
    category: 'validation',
    title: 'The webhook was sent too long ago: check your clock, or it is a replay.',
  },
  webhook_too_new: {
    category: 'validation',
    title: 'The webhook was sent in the future: check your clock.',
  },
  webhook_signature_mismatch: {
    category: 'validation',
    title: 'No signature matches: verify the raw body, with the secret of this endpoint.',
  },
});

/** Codes that no server answered with; a fixed token that ended is `session_expired` as there. */
export type ClientErrorCode = keyof typeof clientErrorCodes;

/** Where in the request a field error sits. */
export const fieldError = z.object({
  /** JSON pointer into the body, or `/name` of a query or path value. */
  pointer: z.string(),
  in: z.enum(['body', 'query', 'path', 'header']),
  message: z.string(),
});
/** What is wrong with one field of an input. */
export type FieldError = z.infer<typeof fieldError>;

/** RFC 9457 problem document, the body of every error answer. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(fieldError).optional(),
  /** What a caller needs to act, for example the tier that unlocks something. */
  meta: z.record(z.string(), z.unknown()).optional(),
});
/** An error as it travels (RFC 9457). */
export type Problem = z.infer<typeof problem>;
