import type { Credential, Scope } from '../../contract/endpoint.ts';
import { askAs, holdersOf, mint, type Holder } from '../holders.ts';
import { judgeRefusal, type Refusal } from '../judge.ts';
import { madeUpId, toAsk, type Line } from '../lines.ts';
import { judged, skipped, type Check, type Finding, type Place } from '../report.ts';
import { inOrder, type AreaCheck, type Stage } from '../stage.ts';
import { unknownField, wrongInputs } from '../wrong-values.ts';
import type { Ask } from '../wire.ts';

/** Who may not call is told so before anything else is looked at. */
export const checkCredentials: AreaCheck = async function* (stage) {
  const { readOnly } = stage.options;
  const lines = stage.lines.filter(({ endpoint }) => !readOnly || endpoint.method === 'GET');
  const narrow = await mintNarrow(stage);
  yield* inOrder(lines, (line) => checkLine(stage, line, narrow));
  const guarded = lines.filter(({ endpoint }) => endpoint.stepUp);
  yield* inOrder(guarded, (line) => checkStepUp(stage, line));
  const scoped = lines.find(
    ({ endpoint }) => endpoint.credentials.includes('session') && endpoint.method === 'GET',
  );
  if (scoped) {
    yield await checkOrigin(stage, scoped);
    yield await checkExpired(stage, scoped);
  }
};

/** Sessions that may do one thing each: for every scope there is one that lacks it. */
interface Narrow {
  readonly scope: Scope;
  readonly kind: 'session' | 'staff';
  readonly token: string;
}

async function mintNarrow(stage: Stage): Promise<Narrow[]> {
  const key = await stage.ours.secret.token();
  const partner = externalIdOf(stage);
  const member = { externalId: 'portico-conform', name: 'Portico conform' };
  const wanted: [Narrow['kind'], Scope, string, object][] = [
    ...(partner
      ? (['profile:read', 'links:read'] as const).map(
          (scope): [Narrow['kind'], Scope, string, object] => [
            ...(['session', scope, '/embed-sessions'] as const),
            { partner: { externalId: partner } },
          ],
        )
      : []),
    ['staff', 'staff:read', '/embed-sessions/staff', { member }],
    ['staff', 'ledger:read', '/embed-sessions/staff', { member }],
  ];
  const made = await Promise.all(
    wanted.map(async ([kind, scope, path, body]) => {
      const { minted } = await mint(stage.wire, key, [path, { ...body, permissions: [scope] }]);
      return minted ? [{ kind, scope, token: minted.token }] : [];
    }),
  );
  return made.flat();
}

/** A partner to mint for: our own, else one that is there. */
export function externalIdOf({ own, ours }: Stage): string | undefined {
  return own?.partner.externalId ?? ours.sessions[0]?.externalId;
}

async function checkLine(stage: Stage, line: Line, narrow: readonly Narrow[]): Promise<Check> {
  const { name, noun, endpoint } = line;
  const place: Place = { area: 'errors', noun, name, title: 'refuses who may not call' };
  const ask = harmless(line);
  const findings: Finding[] = [];
  const expect = async (change: Partial<Ask>, refusal: Refusal) => {
    findings.push(
      ...judgeRefusal(stage.wire, await stage.wire.send({ ...ask, ...change }), refusal),
    );
  };
  await expect({ as: 'nobody' }, { codes: ['credential_missing'] });
  // Where nobody looks at signatures or scopes, a command would be done: for our own partner only.
  const isSafe = endpoint.method === 'GET' || stage.own !== undefined;
  const imitated = isSafe ? endpoint.credentials : [];
  for (const [as, key] of await strangeKeys(stage, imitated)) {
    await expect({ key, as }, { codes: ['credential_invalid'] });
  }
  for (const other of othersThan(stage, endpoint.credentials)) {
    const change = { key: await other.token(), as: other.label };
    await expect(change, { codes: ['credential_not_allowed'] });
  }
  for (const { kind, scope, token } of isSafe ? narrow : []) {
    const applies = endpoint.credentials.includes(kind) && endpoint.scope !== undefined;
    if (!applies || endpoint.scope === scope) continue;
    await expect({ key: token, as: `a session with ${scope} only` }, { codes: ['scope_missing'] });
  }
  return judged(place, findings);
}

/** A request that does nothing even where nobody looks at who asks. */
function harmless(line: Line): Ask {
  const path = Object.fromEntries(line.inPath.map((one) => [one.name, madeUpId(one.prefix)]));
  const isRead = line.endpoint.method === 'GET';
  const input = isRead ? line.example : { ...wrongInputs(line)[0]?.input, [unknownField]: 1 };
  return toAsk(line, { ...input, ...path });
}

async function strangeKeys(
  stage: Stage,
  credentials: readonly Credential[],
): Promise<[as: string, key: string][]> {
  const keys: [string, string][] = [
    ['an unknown key', `sk_${'0'.repeat(32)}`],
    ['a token that is none', 'x.y.z'],
  ];
  for (const kind of ['session', 'staff'] as const) {
    const [holder] = credentials.includes(kind) ? holdersOf(stage.ours, kind) : [];
    if (!holder) continue;
    const token = await holder.token();
    keys.push([`${holder.label}, signed by somebody else`, forge(token)]);
    const unsigned = unsign(token);
    if (unsigned) keys.push([`${holder.label}, unsigned`, unsigned]);
  }
  return keys;
}

/** The same token with another signature of the same length. */
function forge(token: string): string {
  const cut = token.lastIndexOf('.') + 1;
  const swap = (letter: string) => (letter === 'A' ? 'B' : 'A');
  return token.slice(0, cut) + [...token.slice(cut)].map(swap).join('');
}

/** The claims of a JWT under `alg: none`; undefined for tokens of another make. */
function unsign(token: string): string | undefined {
  const [, claims] = token.split('.');
  return claims && `${btoa('{"alg":"none"}').replace(/=+$/, '')}.${claims}.`;
}

function othersThan({ ours }: Stage, credentials: readonly Credential[]): Holder[] {
  return (['secret', 'publishable', 'session', 'staff'] as const)
    .filter((kind) => !credentials.includes(kind))
    .flatMap((kind) => holdersOf(ours, kind).slice(0, 1));
}

/** A good request of our own partner, without the proof that it needs. */
async function checkStepUp(stage: Stage, line: Line): Promise<Check> {
  const { name, noun } = line;
  const place: Place = { area: 'errors', noun, name, title: 'asks for a fresh proof of who asks' };
  const { own, wire } = stage;
  const input = await own?.personalise(line);
  if (!own || !input) return skipped(place, 'no partner of its own could be enrolled');
  const findings: Finding[] = [];
  for (const token of [undefined, 'portico-conform']) {
    const headers = token ? { 'portico-step-up': token } : {};
    const answer = await askAs(wire, own.partner, { ...toAsk(line, input), headers });
    findings.push(...judgeRefusal(wire, answer, { codes: ['step_up_required'] }));
  }
  return judged(place, findings);
}

async function checkOrigin(stage: Stage, line: Line): Promise<Check> {
  const place: Place = {
    ...{ area: 'errors', noun: line.noun, name: line.name },
    title: 'holds a session to the origins it was minted for',
  };
  const externalId = externalIdOf(stage);
  if (!externalId) return skipped(place, 'no session could be minted');
  const allowedOrigins = ['https://app.conform.example'];
  const body = { partner: { externalId }, allowedOrigins };
  const key = await stage.ours.secret.token();
  const { minted } = await mint(stage.wire, key, ['/embed-sessions', body]);
  if (!minted) return skipped(place, 'no session could be minted for one origin');
  const as = 'a session of another origin';
  const headers = { origin: 'https://elsewhere.conform.example' };
  const answer = await stage.wire.send({ ...harmless(line), key: minted.token, as, headers });
  return judged(place, judgeRefusal(stage.wire, answer, { codes: ['origin_not_allowed'] }));
}

const shortestMs = 61_000;

async function checkExpired(stage: Stage, line: Line): Promise<Check> {
  const { shortLived, options, wire } = stage;
  const { name, noun } = line;
  const place: Place = { area: 'errors', noun, name, title: 'refuses a session that has ended' };
  if (!shortLived) return skipped(place, 'no session of a minute could be minted');
  const left = shortestMs - (performance.now() - shortLived.bornAt);
  if (left > 0 && !options.wait) {
    return skipped(place, 'a session lives a minute at least; --wait waits for it');
  }
  if (left > 0) await options.wait?.(left);
  const as = 'a session that has ended';
  const answer = await wire.send({ ...harmless(line), key: shortLived.token, as });
  return judged(place, judgeRefusal(wire, answer, { codes: ['session_expired'] }));
}
