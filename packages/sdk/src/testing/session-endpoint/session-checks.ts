import type { SessionClaims } from '../../claims.ts';
import type { Visit } from './visit.ts';

/** What is asked of a host's mint endpoint, and what to do when it does not hold. */
export interface Check {
  name: string;
  hint: string;
  holds(visits: Visits): boolean;
}

/** One visit per question; those that the host did not say how to make are missing. */
export interface Visits {
  first: Visit;
  second: Visit;
  /** From a page of a stranger, with the cookies of the person. */
  fromAfar: Visit;
  forbidden?: Visit | undefined;
  signedOut?: Visit | undefined;
  secretKey?: string | undefined;
}

const secretLooks = /\b(?:sk|whsec)_[\w-]{4,}/;

/** Questions that every endpoint has to answer. */
export const alwaysAsked: readonly Check[] = [
  {
    name: 'answers with JSON { token }',
    hint: 'Answer 200 and { "token": … } with the token of embedSessions.create.',
    holds: ({ first, second }) =>
      [first, second].every((one) => isSuccess(one) && one.token !== ''),
  },
  {
    name: 'the token is one of Portico, for a partner',
    hint: 'Hand on the token of embedSessions.create unchanged; one for staff is of another kind.',
    holds: ({ first }) => isOfPartner(first.claims),
  },
  {
    name: 'the token lives between one and fifteen minutes',
    hint: 'Leave ttl out, or give 60 to 900 seconds: shorter ones never stop renewing.',
    holds: ({ first }) => lifeOf(first.claims) >= 60 && lifeOf(first.claims) <= 900,
  },
  {
    name: 'every answer holds a token of its own',
    hint: 'Mint for each request. A token that is kept ends while widgets still use it.',
    holds: ({ first, second }) => second.token !== '' && first.token !== second.token,
  },
  {
    name: 'both tokens are for the same partner and program',
    hint: 'Take the partner from who is signed in, not from what happens to come first.',
    holds: ({ first, second }) =>
      first.claims !== null &&
      first.claims.partnerId === second.claims?.partnerId &&
      first.claims.programId === second.claims.programId,
  },
  {
    name: 'answers are not kept by browsers or proxies',
    hint: 'Send `Cache-Control: no-store` with every answer.',
    holds: ({ first, second, forbidden }) =>
      [first, second, forbidden].every(
        (one) => !one || /\bno-store\b/i.test(one.headers.get('cache-control') ?? ''),
      ),
  },
  {
    name: 'the token is in the body and nowhere else',
    hint: 'No token in a URL, a redirect, a cookie or another header: those are written to logs.',
    holds: ({ first }) =>
      first.token === '' ||
      ![first.url, ...[...first.headers].map(([, value]) => value)].some((text) =>
        text.includes(first.token),
      ),
  },
  {
    name: 'no secret key is in an answer',
    hint: 'The secret key stays on your server: take it out of the answer and replace the key.',
    holds: ({ secretKey, ...visits }) =>
      (Object.values(visits) as (Visit | undefined)[]).every((one) => {
        const told = one ? [one.text, ...[...one.headers].flat()].join('\n') : '';
        return !secretLooks.test(told) && !(secretKey && told.includes(secretKey));
      }),
  },
  {
    name: 'pages of strangers cannot read the answer',
    hint:
      'Leave Access-Control-Allow-Origin out, or name your own pages one by one: never `*`, and ' +
      'never whatever Origin was sent.',
    holds: ({ fromAfar }) => {
      const allowed = fromAfar.headers.get('access-control-allow-origin');
      return allowed !== '*' && allowed !== stranger;
    },
  },
];

/** An origin that no host can mean to allow. */
export const stranger = 'https://stranger.portico.test';

export const whenForbidden: Check = {
  name: 'a user without access is told so',
  hint: 'Answer { "error": "forbidden" } as JSON, without a token: the widgets then stop asking.',
  holds: ({ forbidden }) => forbidden?.body?.['error'] === 'forbidden' && forbidden.token === '',
};

export const whenSignedOut: Check = {
  name: 'nobody gets a token without signing in to you',
  hint: 'Check your own session first and answer 401 or 403; ids in the request prove nothing.',
  holds: ({ signedOut }) =>
    !!signedOut &&
    signedOut.token === '' &&
    (!isSuccess(signedOut) || signedOut.body?.['error'] === 'forbidden'),
};

function isSuccess({ status }: Visit): boolean {
  return status >= 200 && status < 300;
}

function isOfPartner(claims: SessionClaims | null): boolean {
  if (!claims) return false;
  const { partnerId, programId, scopes, issuedAt, expiresAt } = claims;
  const areTexts = Array.isArray(scopes) && scopes.length > 0;
  return (
    String(partnerId).startsWith('pa_') &&
    String(programId).startsWith('pg_') &&
    areTexts &&
    scopes.every((scope) => typeof scope === 'string') &&
    Number.isInteger(issuedAt) &&
    Number.isInteger(expiresAt)
  );
}

function lifeOf(claims: SessionClaims | null): number {
  return claims ? claims.expiresAt - claims.issuedAt : Number.NaN;
}
