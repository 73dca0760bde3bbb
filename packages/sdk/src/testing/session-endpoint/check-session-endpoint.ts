import { PorticoError } from '../../errors.ts';
import {
  alwaysAsked,
  stranger,
  whenForbidden,
  whenSignedOut,
  type Check,
  type Visits,
} from './session-checks.ts';
import { visit } from './visit.ts';

/** Asks your mint endpoint as a partner who is signed in, with these headers on top. */
export type FetchSession = (init: {
  headers: Readonly<Record<string, string>>;
}) => Promise<Response>;

/** How {@link checkSessionEndpoint} reaches what it cannot reach by itself. */
export interface SessionEndpointOptions {
  /** Asks as somebody who is signed in to you and is no partner. */
  asForbidden?: (() => Promise<Response>) | undefined;
  /** Asks without any login of yours. */
  signedOut?: (() => Promise<Response>) | undefined;
  /** The key in use: it must not show up in an answer. Anything that looks like one must not. */
  secretKey?: string | undefined;
}

/** One line of the report. */
export interface SessionEndpointFinding {
  /** What a sound endpoint does. */
  name: string;
  /** Null: not checked, because the options do not say how. */
  ok: boolean | null;
  /** What to do when it is not so. Holds no token. */
  hint: string;
}

/**
 * Checks that your server mints sessions as Portico's widgets need them, and as is safe.
 *
 * @example
 * const report = await checkSessionEndpoint(
 *   ({ headers }) => fetch(mintUrl, { method: 'POST', headers: { ...headers, cookie } }),
 *   { signedOut: () => fetch(mintUrl, { method: 'POST' }) },
 * );
 */
export async function checkSessionEndpoint(
  fetchSession: FetchSession,
  { asForbidden, signedOut, secretKey }: SessionEndpointOptions = {},
): Promise<SessionEndpointFinding[]> {
  const visits: Visits = {
    first: await visit(fetchSession({ headers: {} })),
    second: await visit(fetchSession({ headers: {} })),
    fromAfar: await visit(fetchSession({ headers: { origin: stranger } })),
    forbidden: asForbidden && (await visit(asForbidden())),
    signedOut: signedOut && (await visit(signedOut())),
    secretKey,
  };
  return [
    ...alwaysAsked.map((check) => judge(check, visits)),
    asForbidden ? judge(whenForbidden, visits) : notAsked(whenForbidden, 'asForbidden'),
    signedOut ? judge(whenSignedOut, visits) : notAsked(whenSignedOut, 'signedOut'),
  ];
}

/**
 * The same as an assertion, for a test of yours.
 *
 * @example
 * test('mints sessions', () => assertSessionEndpoint(askAsPartner, { signedOut: askAsNobody }));
 *
 * @throws PorticoError with category `config`; its message lists what does not hold, and the way
 * out of each.
 */
export async function assertSessionEndpoint(
  fetchSession: FetchSession,
  options?: SessionEndpointOptions,
): Promise<void> {
  const report = await checkSessionEndpoint(fetchSession, options);
  const failed = report.filter(({ ok }) => ok === false);
  if (failed.length === 0) return;
  const lines = failed.map(({ name, hint }) => `- ${name}\n    ${hint}`);
  throw new PorticoError({
    category: 'config',
    code: 'config_invalid',
    message: `The mint endpoint is not sound:\n${lines.join('\n')}`,
    meta: { failed: failed.map(({ name }) => name) },
  });
}

function judge({ name, hint, holds }: Check, visits: Visits): SessionEndpointFinding {
  return { name, hint, ok: holds(visits) };
}

function notAsked({ name }: Check, option: string): SessionEndpointFinding {
  return { name, ok: null, hint: `Not checked: tell how with the option ${option}.` };
}
