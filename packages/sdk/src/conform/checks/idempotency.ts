import type { ErrorCode } from '../../contract/errors.ts';
import { askAs, missing, someoneFor, type Holder } from '../holders.ts';
import { judgeAnswer, judgeRefusal, codeOf } from '../judge.ts';
import { hasBody, toAsk, type Input, type Line } from '../lines.ts';
import { otherInput } from '../other-input.ts';
import { judged, skipped, type Check, type Finding, type Place } from '../report.ts';
import type { AreaCheck, Stage } from '../stage.ts';
import type { Answer, Ask } from '../wire.ts';
import { sameJson } from '../same-json.ts';

/** A command that is sent again with its key is answered again and not done again. */
export const checkIdempotency: AreaCheck = async function* (stage) {
  if (stage.options.readOnly) return;
  const commands = stage.lines.filter(
    ({ endpoint }) => endpoint.method !== 'GET' && !endpoint.secretAnswer,
  );
  // One by one: each counts what it leaves behind.
  for (const line of commands) yield await checkCommand(stage, line);
};

const atOnce = 10;

async function checkCommand(stage: Stage, line: Line): Promise<Check> {
  const { name, noun } = line;
  const title = `sent again with its key, done once; ${atOnce} at once as well`;
  const place: Place = { area: 'idempotency', noun, name, title };
  const prepared = await prepare(stage, line);
  if (typeof prepared === 'string') return skipped(place, prepared);
  const [before, first] = [await count(stage), await send(stage, prepared)];
  const code = possible(line).find((one) => one === codeOf(first));
  if (code) {
    const refusal = judgeRefusal(stage.wire, first, { codes: [code] });
    const why = `the example was refused with ${code}, which the contract allows`;
    return refusal.length ? judged(place, refusal) : skipped(place, why);
  }
  const shape = judgeAnswer(stage.wire, line, first);
  if (shape.findings.length) return judged(place, shape.findings);
  for (const pointer of shape.unknown) stage.unknownFields.add(`${name} ${pointer}`);
  const after = await count(stage);
  const again = await send(stage, prepared);
  const findings = [
    ...compareAnswers(stage, [first, again], 'the second answer'),
    ...compareCounts(stage, again, { expected: after, got: await count(stage) }),
    ...(await checkReuse(stage, prepared)),
    ...(await checkCrowd(stage, line, grown(before, after))),
  ];
  return judged(place, findings);
}

/** What a refusal of a good example may say: that the state does not allow it. */
function possible({ endpoint }: Line): readonly ErrorCode[] {
  return [...endpoint.errors, 'not_found'];
}

/** A command with everything it needs. */
interface Prepared {
  line: Line;
  holder: Holder;
  input: Input;
  headers: Record<string, string>;
}

/** The reason, where there is nothing that may be tried. */
async function prepare(stage: Stage, line: Line): Promise<Prepared | string> {
  const { own, ours } = stage;
  if (!own) return 'no partner of its own could be enrolled';
  const { credentials, method, stepUp } = line.endpoint;
  if (isForAll(line)) return 'it acts on the whole program, so it is not tried';
  const isEnd = method === 'DELETE' && !line.inPath.length;
  const holder = credentials.includes('session')
    ? await (isEnd ? own.enrol() : own.partner)
    : someoneFor(ours, credentials);
  if (!holder) return missing(credentials);
  const path: Record<string, unknown> = {};
  for (const { name, prefix } of line.inPath) {
    const id = await own.fresh(prefix);
    if (!id) return `no ${prefix}_ of its own can be made`;
    path[name] = id;
  }
  const input = await own.personalise(line);
  if (!input) return 'the example names a thing that cannot be made';
  const token = stepUp && (await own.stepUp(holder));
  if (stepUp && !token) return 'no step-up token could be minted';
  const headers = {
    'idempotency-key': own.unique(),
    ...(token && { 'portico-step-up': token }),
  };
  return { line, holder, input: { ...input, ...path }, headers };
}

/** Server and staff commands that name nothing of ours change the program for everybody. */
function isForAll({ endpoint, inPath, example }: Line): boolean {
  if (endpoint.credentials.includes('session') || endpoint.credentials.includes('publishable')) {
    return false;
  }
  const namesSomething = /"(externalId|[a-z]{2}_[0-9a-z]{26})"/.test(JSON.stringify(example));
  return !inPath.length && !namesSomething;
}

async function send({ wire }: Stage, { line, holder, input, headers }: Prepared): Promise<Answer> {
  const ask: Ask = { ...toAsk(line, input), headers };
  return askAs(wire, holder, ask);
}

function compareAnswers(
  { wire }: Stage,
  [first, again]: readonly [Answer, Answer],
  what: string,
): Finding[] {
  if (first.status === again.status && sameJson(first.json, again.json)) return [];
  const { got: said } = wire.find(first, { expected: '', got: `${first.status} ${first.text}` });
  const expected = `${what} to be the first one again: ${said}`;
  return [wire.find(again, { expected, got: `${again.status} ${again.text}` })];
}

/** The same key with another request is a mistake of the caller. */
async function checkReuse(stage: Stage, prepared: Prepared): Promise<Finding[]> {
  if (!hasBody(prepared.line)) return [];
  const other = otherInput(prepared.line, prepared.input);
  if (!other) return [];
  const answer = await send(stage, { ...prepared, input: other });
  return judgeRefusal(stage.wire, answer, { codes: ['idempotency_key_reused'] });
}

/** Ten at once with one key: one answer, and no more rows than one leaves. */
async function checkCrowd(stage: Stage, line: Line, one: Counts): Promise<Finding[]> {
  const prepared = await prepare(stage, line);
  if (typeof prepared === 'string') return [];
  const before = await count(stage);
  const answers = await Promise.all(Array.from({ length: atOnce }, () => send(stage, prepared)));
  const [first, ...others] = answers;
  const odd = others.find(
    ({ status, json }) => status !== first!.status || !sameJson(json, first!.json),
  );
  if (odd) return compareAnswers(stage, [first!, odd], `each of ${atOnce} answers at once`);
  const left = grown(before, await count(stage));
  return compareCounts(stage, first!, { expected: one, got: left });
}

/** Rows of each list of our own partner. */
type Counts = Readonly<Record<string, number>>;

async function count({ wire, own, ownLists }: Stage): Promise<Counts> {
  if (!own) return {};
  const counts = ownLists.map(async (line) => {
    const answer = await askAs(wire, own.partner, toAsk(line, { ...line.example, limit: 100 }));
    const { data } = (answer.json ?? {}) as { data?: unknown[] };
    return [line.name, data?.length ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

function grown(before: Counts, after: Counts): Counts {
  return Object.fromEntries(
    Object.entries(after).map(([name, rows]) => [name, rows - (before[name] ?? 0)]),
  );
}

function compareCounts(
  { wire }: Stage,
  answer: Answer,
  { expected, got }: { expected: Counts; got: Counts },
): Finding[] {
  return Object.entries(expected).flatMap(([name, rows]) => {
    const found = got[name] ?? 0;
    if (found === rows) return [];
    const rowsOf = (number: number) => `${number} row${number === 1 ? '' : 's'} in ${name}`;
    return [wire.find(answer, { expected: rowsOf(rows), got: rowsOf(found) })];
  });
}
