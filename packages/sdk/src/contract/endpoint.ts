import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/**
 * Who may call: the customer's server, a public page, a partner's embedded widget, or a widget of
 * the program's own staff.
 */
export type Credential = 'secret' | 'publishable' | 'session' | 'staff';

/** What an embed session may do. The server enforces it; widgets read it to hide actions. */
export const scopes = [
  'profile:read',
  'profile:write',
  'links:read',
  'links:write',
  'referrals:read',
  'commissions:read',
  'commissions:dispute',
  'payouts:read',
  'payouts:write',
  'tax:read',
  'tax:write',
  'tiers:read',
  'assets:read',
  'events:read',
] as const;

/** What a session of the program's staff may do. */
export const staffScopes = [
  'staff:read',
  'commissions:review',
  'plans:write',
  'payouts:run',
  'ledger:read',
  'tax:export',
  'brand:write',
] as const;
/** A permission that a session may carry. */
export type Scope = (typeof scopes)[number] | (typeof staffScopes)[number];

/** The HTTP methods that the contract uses. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How an answer travels: one object, a keyset page, a file, or a server-sent stream. */
export type AnswerKind = 'json' | 'page' | 'file' | 'stream';

/** One line of the contract: everything that client, server and reference pages derive from. */
export interface Endpoint<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends AnswerKind = AnswerKind,
  C extends Credential = Credential,
> {
  readonly method: Method;
  /** Below `/api/v1`; `:name` segments are taken from the input. */
  readonly path: string;
  readonly credentials: readonly C[];
  /** Needed when the caller is an embed session, of a partner or of staff. */
  readonly scope?: Scope;
  /** The caller must have shown just now who it is: see `embedSessions.stepUp`. */
  readonly stepUp?: true;
  readonly kind: K;
  readonly status: 200 | 201;
  readonly summary: string;
  /** One flat object: path values, then query (GET, DELETE) or body (the others). */
  readonly input: I;
  readonly output: O;
  /** Codes particular to this endpoint; the common ones are always possible. */
  readonly errors: readonly ErrorCode[];
  /** The answer is a secret: it is never kept for replays, and asking twice does no harm. */
  readonly secretAnswer?: true;
  /** A change that may be kept while there is no network, and sent later without harm. */
  readonly offline?: true;
}

interface Definition<
  I extends z.ZodType,
  O extends z.ZodType,
  K extends AnswerKind,
  C extends Credential,
> {
  method: Method;
  path: string;
  credentials: readonly C[];
  scope?: Scope;
  stepUp?: true;
  kind?: K;
  status?: 200 | 201;
  summary: string;
  input: I;
  output: O;
  errors?: readonly ErrorCode[];
  secretAnswer?: true;
  offline?: true;
}

/** Declares an endpoint; defaults are a JSON object with status 200. */
export function endpoint<
  I extends z.ZodType,
  O extends z.ZodType,
  K extends AnswerKind = 'json',
  C extends Credential = Credential,
>(definition: Definition<I, O, K, C>): Endpoint<I, O, K, C> {
  return { kind: 'json' as K, status: 200, errors: [], ...definition };
}

/** A tree of endpoints: nouns at the first level, verbs at the leaves. */
export interface Contract {
  readonly [key: string]: Endpoint | Contract;
}

/** Whether a node of the contract is an endpoint, not a noun. */
export function isEndpoint(node: unknown): node is Endpoint {
  return typeof node === 'object' && node !== null && 'method' in node && 'path' in node;
}

/** Lists every endpoint with its dotted name, in declaration order. */
export function listEndpoints(
  contract: object,
  prefix = '',
): { name: string; endpoint: Endpoint }[] {
  return Object.entries(contract).flatMap(([key, node]) => {
    const name = prefix ? `${prefix}.${key}` : key;
    return isEndpoint(node) ? [{ name, endpoint: node }] : listEndpoints(node as object, name);
  });
}
