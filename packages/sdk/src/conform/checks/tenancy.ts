import type { Credential } from '../../contract/endpoint.ts';
import { askAs, holdersOf, someoneFor, type Holder, type Holders } from '../holders.ts';
import { judgeRefusal } from '../judge.ts';
import { toAsk, type Input, type Line } from '../lines.ts';
import { judged, skipped, type Check, type Finding, type Place } from '../report.ts';
import { inOrder, type AreaCheck, type Stage } from '../stage.ts';

/** What belongs to one program, or to one partner, is not there for another. */
export const checkTenancy: AreaCheck = async function* (stage) {
  const { lines, theirs } = stage;
  const reads = lines.filter(
    ({ endpoint }) => endpoint.method === 'GET' && endpoint.kind !== 'stream',
  );
  const named = lines.filter(({ inPath }) => inPath.length > 0);
  if (theirs) {
    yield* inOrder(named, (line) => checkNamed(stage, line, theirs));
    yield* inOrder(
      reads.filter(({ inPath }) => !inPath.length),
      (line) => checkLists(stage, line, theirs),
    );
  } else {
    const place: Place = { area: 'tenancy', noun: 'api', name: 'api', title: 'programs are apart' };
    yield skipped(place, 'the keys of another program were not given');
  }
  const ofPartners = reads.filter(
    ({ endpoint, inPath }) => inPath.length && endpoint.credentials.includes('session'),
  );
  yield* inOrder(ofPartners, (line) => checkNeighbour(stage, line));
};

const mostIds = 3;

async function checkNamed(stage: Stage, line: Line, theirs: Holders): Promise<Check> {
  const { name, noun, endpoint } = line;
  const title = 'another program finds nothing behind our ids';
  const place: Place = { area: 'tenancy', noun, name, title };
  const paths = endpoint.method === 'GET' ? readable(stage, line) : await writable(stage, line);
  if (typeof paths === 'string') return skipped(place, paths);
  const stranger = someoneFor(theirs, endpoint.credentials);
  if (!stranger) return skipped(place, 'nobody of the other program may ask');
  const findings: Finding[] = [];
  for (const path of paths) {
    const ask = toAsk(line, { ...line.example, ...path });
    const asked = { ...stranger, label: `${stranger.label} of the other program` };
    const answer = await askAs(stage.wire, asked, ask);
    findings.push(...judgeRefusal(stage.wire, answer, { codes: ['not_found'] }));
  }
  return judged(place, findings);
}

/** Ids that were shown to those who may ask. */
function readable({ ours }: Stage, { endpoint, inPath }: Line): Input[] | string {
  const paths = endpoint.credentials
    .flatMap((kind) => holdersOf(ours, kind))
    .flatMap(({ seen }) => seen.paths(inPath).slice(0, mostIds));
  const ids = inPath.map(({ prefix }) => `${prefix}_`).join(' with ');
  return paths.length ? paths : `no ${ids} was found in any answer`;
}

/** A command is tried on a thing of our own only: where it gets through, no one is hurt. */
async function writable({ own }: Stage, { inPath }: Line): Promise<Input[] | string> {
  if (!own) return 'nothing of its own could be made';
  const path: Record<string, string> = {};
  for (const { name, prefix } of inPath) {
    const id = await own.fresh(prefix);
    if (!id) return `no ${prefix}_ of its own can be made`;
    path[name] = id;
  }
  return [path];
}

async function checkLists(stage: Stage, line: Line, theirs: Holders): Promise<Check> {
  const { name, noun, endpoint } = line;
  const title = 'another program is shown nothing of ours';
  const place: Place = { area: 'tenancy', noun, name, title };
  const ids = new Set(everyoneOf(stage.ours).flatMap(({ seen }) => seen.all()));
  const limit = endpoint.kind === 'page' ? { limit: 100 } : {};
  const findings: Finding[] = [];
  let asked = 0;
  for (const stranger of endpoint.credentials.flatMap((kind) => holdersOf(theirs, kind))) {
    const label = `${stranger.label} of the other program`;
    const ask = toAsk(line, { ...line.example, ...limit });
    const answer = await askAs(stage.wire, { ...stranger, label }, ask);
    if (answer.status < 300) asked += 1;
    const shown = answer.text.match(/\b[a-z]{2}_[0-9a-hjkmnp-tv-z]{26}\b/g) ?? [];
    const leaked = shown.filter((id) => ids.has(id));
    if (!leaked.length) continue;
    const got = `${leaked.length} of ours, among them ${leaked[0]}`;
    const pointer = pointerTo(answer.json, leaked[0]!);
    findings.push(
      stage.wire.find(answer, { expected: 'no id of the first program', got, pointer }),
    );
  }
  if (!asked && !findings.length) return skipped(place, 'nobody of the other program was answered');
  return judged(place, findings);
}

function everyoneOf(holders: Holders): Holder[] {
  const kinds: readonly Credential[] = ['secret', 'staff', 'publishable', 'session'];
  return kinds.flatMap((kind) => holdersOf(holders, kind));
}

/** Where in an answer a text stands. */
function pointerTo(value: unknown, text: string): string {
  if (typeof value !== 'object' || value === null) return '';
  for (const [key, inner] of Object.entries(value)) {
    if (inner === text) return `/${key}`;
    const deeper = pointerTo(inner, text);
    if (deeper) return `/${key}${deeper}`;
  }
  return '';
}

/** A partner's things are not another partner's, even in one program. */
async function checkNeighbour(stage: Stage, line: Line): Promise<Check> {
  const { name, noun } = line;
  const title = 'another partner of the program finds nothing behind the ids of the first';
  const place: Place = { area: 'tenancy', noun, name, title };
  const [first, second] = stage.ours.sessions;
  if (!first || !second) return skipped(place, 'there are no two partners to try it with');
  const pairs = [
    [first, second],
    [second, first],
  ] as const;
  const findings: Finding[] = [];
  let asked = 0;
  for (const [owner, neighbour] of pairs) {
    // What both are shown, such as material of the program, belongs to neither.
    const paths = owner.seen
      .paths(line.inPath)
      .filter((path) => !Object.values(path).some((id) => neighbour.seen.has(id)));
    for (const path of paths.slice(0, mostIds)) {
      asked += 1;
      const ask = toAsk(line, { ...line.example, ...path });
      const answer = await stage.wire.send({
        ...{ ...ask, key: await neighbour.token(), as: neighbour.label },
      });
      findings.push(...judgeRefusal(stage.wire, answer, { codes: ['not_found'] }));
    }
  }
  const prefixes = line.inPath.map(({ prefix }) => `${prefix}_`).join(' with ');
  if (!asked) return skipped(place, `no ${prefixes} was shown to one partner alone`);
  return judged(place, findings);
}
