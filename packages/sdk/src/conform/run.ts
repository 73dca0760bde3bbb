import { checkBadInput } from './checks/bad-input.ts';
import { checkCredentials } from './checks/credentials.ts';
import { checkHygiene } from './checks/hygiene.ts';
import { checkIdempotency } from './checks/idempotency.ts';
import { checkMints } from './checks/mints.ts';
import { checkPaging } from './checks/paging.ts';
import { checkShapes } from './checks/shapes.ts';
import { checkTenancy } from './checks/tenancy.ts';
import { mint, openHolders, partnerSession, type Holders } from './holders.ts';
import { listLines, type Line } from './lines.ts';
import { ConformanceError, type ConformanceOptions, type ProgramKeys } from './options.ts';
import { OwnThings, prefix } from './own-things.ts';
import {
  areas,
  judged,
  skipped,
  type Area,
  type Check,
  type Place,
  type Report,
} from './report.ts';
import type { AreaCheck, Stage } from './stage.ts';
import { Wire } from './wire.ts';

const checksOf: Record<Exclude<Area, 'setup'>, readonly AreaCheck[]> = {
  shapes: [checkShapes, checkMints],
  errors: [checkBadInput, checkCredentials],
  paging: [checkPaging],
  tenancy: [checkTenancy],
  idempotency: [checkIdempotency],
  hygiene: [checkHygiene],
};

/**
 * Checks a running backend against the contract of this version: shapes, errors, paging,
 * idempotency, tenancy. It finds its cases in the contract, so that every endpoint is covered; what
 * it could not try is in the report as skipped, with the reason.
 *
 * Use a program for tests. The run makes partners, links, customers and payments of its own, named
 * `portico-conform-…`, and changes nothing else; with `readOnly` it only reads.
 *
 * @throws ConformanceError when the backend is out of reach or a key is not good.
 */
export async function runConformance(options: ConformanceOptions): Promise<Report> {
  const startedAt = new Date().toISOString();
  const started = performance.now();
  const checks: Check[] = [];
  const tell = (check: Check) => {
    checks.push(check);
    options.onCheck?.(check);
  };
  const { stage, setup } = await openStage(options);
  tell(setup);
  const chosen = areas.filter((area) => options.areas?.includes(area) ?? true);
  // Reading shows the ids that the other checks ask for.
  if (!chosen.includes('shapes')) for await (const _ of checkShapes(stage));
  for (const area of chosen) {
    const all = area === 'setup' ? [] : checksOf[area];
    for (const one of all) for await (const check of one(stage)) tell(check);
  }
  const leftBehind = stage.own ? await cleanUp(stage, stage.own) : [];
  const count = (status: Check['status']) => checks.filter((one) => one.status === status).length;
  return {
    ...{ baseUrl: options.baseUrl, startedAt, requests: stage.wire.requests },
    durationMs: Math.round(performance.now() - started),
    ...{ passed: count('passed'), failed: count('failed'), skipped: count('skipped') },
    ...{ unknownFields: [...stage.unknownFields].sort(), leftBehind, checks },
  };
}

async function openStage(options: ConformanceOptions): Promise<{ stage: Stage; setup: Check }> {
  const allLines = listLines();
  const lines = chosenLines(allLines, options.only);
  const { baseUrl, timeoutMs = 10_000 } = options;
  if (!URL.canParse(baseUrl)) throw new ConformanceError(`${baseUrl} is not an address.`);
  const wire = new Wire({ baseUrl, timeoutMs, fetch: options.fetch ?? fetch });
  const found = await openHolders(wire, options.program);
  const theirs = options.otherProgram && (await openOther(wire, options));
  if (theirs?.programId === found.programId) {
    throw new ConformanceError('Both keys belong to one program; tenancy needs another one.');
  }
  const own = options.readOnly ? undefined : await OwnThings.make(wire, found);
  await own?.fill();
  const ours = own ? await withOwn(found, own) : found;
  const shortLived = await mintShortLived(wire, ours);
  const stage: Stage = {
    ...{ wire, options, lines, ours, unknownFields: new Set() },
    ...(theirs && { theirs }),
    ...(own && { own }),
    ...(shortLived && { shortLived }),
    ownLists: allLines.filter(
      ({ endpoint }) => endpoint.kind === 'page' && endpoint.credentials.includes('session'),
    ),
  };
  return { stage, setup: judgeSetup(stage) };
}

/** Our own partner asks first; where nobody else is there, it gets a neighbour. */
async function withOwn(found: Holders, own: OwnThings): Promise<Holders> {
  const neighbour = found.sessions.length ? undefined : await own.enrol();
  const sessions = [own.partner, ...found.sessions, ...(neighbour ? [neighbour] : [])];
  return { ...found, sessions };
}

function chosenLines(lines: readonly Line[], only: readonly string[] | undefined): Line[] {
  if (!only) return [...lines];
  const nouns = new Set(lines.map(({ noun }) => noun));
  const strange = only.find((noun) => !nouns.has(noun));
  if (strange === undefined) return lines.filter(({ noun }) => only.includes(noun));
  throw new ConformanceError(`There is no noun ${strange}. There are ${[...nouns].join(', ')}.`);
}

/** The other program needs somebody to ask as; a fresh one has no partners yet. */
async function openOther(wire: Wire, { otherProgram, readOnly }: ConformanceOptions) {
  const keys = otherProgram as ProgramKeys;
  const found = await openHolders(wire, keys);
  if (found.sessions.length || readOnly) return found;
  const partner = { externalId: prefix, name: 'Portico conform' };
  const session = await partnerSession(wire, keys.secretKey, partner);
  return session ? { ...found, sessions: [session] } : found;
}

async function mintShortLived(wire: Wire, { secret, sessions }: Holders) {
  const externalId = sessions[0]?.externalId;
  if (externalId === undefined) return undefined;
  const bornAt = performance.now();
  const body = { partner: { externalId }, ttl: 60 };
  const { minted } = await mint(wire, await secret.token(), ['/embed-sessions', body]);
  return minted && { token: minted.token, bornAt };
}

function judgeSetup({ wire, options, own, ours }: Stage): Check {
  const title = 'makes a partner, links, payments and a dispute of its own';
  const place: Place = { area: 'setup', noun: 'api', name: 'api', title };
  if (options.readOnly) return skipped(place, 'only reading was allowed');
  if (own) {
    const findings = own.refusals.map((answer) =>
      wire.find(answer, { expected: 'status 201', got: `status ${answer.status}` }),
    );
    return judged(place, findings);
  }
  const answer = wire.answers.findLast(({ ask }) => ask.path === '/embed-sessions');
  const expected = 'an unknown partner to be enrolled when a session is minted';
  const findings = answer ? [wire.find(answer, { expected, got: `status ${answer.status}` })] : [];
  return findings.length
    ? judged(place, findings)
    : skipped(place, `no partner of ${ours.programId}`);
}

/** Takes back what the contract lets anybody take back, and says what stays. */
async function cleanUp({ wire, ours }: Stage, own: OwnThings): Promise<string[]> {
  const send = async (key: string, method: string, path: string, body?: object) => {
    const ask = { method, path, ...(body && { body: JSON.stringify(body) }) };
    return (await wire.send({ ...ask, key })).status < 300;
  };
  const token = await own.partner.token();
  const secret = await ours.secret.token();
  for (const id of own.links) await send(token, 'PUT', `/partners/links/${id}/archive`, {});
  for (let from = 0; from < own.commissions.length; from += 100) {
    const ids = own.commissions.slice(from, from + 100);
    const reason = 'Made by a conformance run.';
    await send(secret, 'POST', '/admin/commissions/cancel', { ids, reason });
  }
  let closed = 0;
  for (const partner of own.partners) {
    if (await send(await partner.token(), 'DELETE', '/partners/account')) closed += 1;
  }
  return [
    `partners named portico-conform-…: ${own.partners.length}, closed just now: ${closed}`,
    `links, archived: ${own.links.length}`,
    `payments with customers and commissions, cancelled where allowed: ${own.payments}`,
  ];
}
