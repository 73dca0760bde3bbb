import { errorCodes } from '../../contract/errors.ts';
import { askAs, missing, someoneFor, type Holder } from '../holders.ts';
import { codeOf, judgeRefusal, type Refusal } from '../judge.ts';
import { hasBody, madeUpId, toAsk, type Input, type Line } from '../lines.ts';
import { judged, skipped, type Check, type Finding, type Place } from '../report.ts';
import { inOrder, type AreaCheck, type Stage } from '../stage.ts';
import { unknownField, wrongInputs } from '../wrong-values.ts';
import type { Answer, Ask } from '../wire.ts';

/** What no endpoint may accept, and how it has to say so. */
export const checkBadInput: AreaCheck = async function* (stage) {
  const { readOnly } = stage.options;
  const lines = stage.lines.filter(
    ({ endpoint }) => endpoint.kind !== 'stream' && (!readOnly || endpoint.method === 'GET'),
  );
  yield* inOrder(lines, (line) => checkInput(stage, line));
  yield* lines.filter((line) => hasBody(line) && !mayBeEmpty(line)).map(skipBodies);
  const named = lines.filter((line) => line.inPath.length > 0);
  yield* inOrder(named, (line) => checkUnknownId(stage, line));
};

async function checkInput(stage: Stage, line: Line): Promise<Check> {
  const { name, noun } = line;
  const place: Place = { area: 'errors', noun, name, title: 'refuses what makes no sense' };
  const asker = await askerFor(stage, line);
  if (!asker) return skipped(place, missing(line.endpoint.credentials));
  const path = pathFor(asker, line);
  const findings: Finding[] = [];
  for (const { ask, ...refusal } of badAsks(line, path.values)) {
    const answer = await askAs(stage.wire, asker, ask);
    findings.push(...judgeBad(stage, answer, { refusal, isMadeUp: path.isMadeUp }));
  }
  return judged(place, findings);
}

/** An id that nobody has may be missed before the rest is looked at. */
function judgeBad(
  { wire }: Stage,
  answer: Answer,
  { refusal, isMadeUp }: { refusal: Refusal; isMadeUp: boolean },
): Finding[] {
  const codes = isMadeUp ? [...refusal.codes, 'not_found' as const] : refusal.codes;
  return judgeRefusal(wire, answer, { ...refusal, codes });
}

/** Who asks: on a write of a partner only one of our own, whom a mistake cannot hurt. */
export async function askerFor(stage: Stage, line: Line): Promise<Holder | undefined> {
  const { credentials, method } = line.endpoint;
  if (method === 'GET' || !credentials.includes('session')) {
    return someoneFor(stage.ours, credentials);
  }
  // A backend that takes anything would end the account.
  if (method === 'DELETE' && !line.inPath.length) return stage.own?.enrol();
  return stage.own?.partner;
}

/** Ids for reading are real ones where some were seen; for writing, never. */
function pathFor(holder: Holder, line: Line): { values: Input; isMadeUp: boolean } {
  const real = line.endpoint.method === 'GET' ? holder.seen.paths(line.inPath)[0] : undefined;
  if (real) return { values: real, isMadeUp: false };
  const values = Object.fromEntries(line.inPath.map((one) => [one.name, madeUpId(one.prefix)]));
  return { values, isMadeUp: line.inPath.length > 0 };
}

interface BadAsk extends Refusal {
  ask: Ask;
}

function badAsks(line: Line, path: Input): BadAsk[] {
  const codes = ['invalid_request'] as const;
  const wrong = wrongInputs(line);
  const asks: BadAsk[] = wrong.map(({ input, pointer }) => ({
    ...{ ask: toAsk(line, { ...input, ...path }), pointer, codes },
  }));
  // Beside a wrong value: a backend that ignores unknown fields does nothing by mistake.
  const withUnknown = { ...(wrong[0]?.input ?? line.example), [unknownField]: 1, ...path };
  asks.push({ ask: toAsk(line, withUnknown), codes, pointer: `/${unknownField}` });
  if (line.endpoint.kind === 'page') asks.push(...badPages(line, path));
  const takesBodies = hasBody(line) && mayBeEmpty(line);
  return takesBodies ? [...asks, ...badBodies(line, path)] : asks;
}

/**
 * A careless backend takes a body that it cannot read for an empty one. Where that would be a good
 * command for a whole program (pay everyone), no such body is sent.
 */
function mayBeEmpty({ endpoint, inPath, required }: Line): boolean {
  const { credentials } = endpoint;
  const isPartners = credentials.includes('session') || credentials.includes('publishable');
  return isPartners || inPath.length > 0 || required.length > 0;
}

function skipBodies({ name, noun }: Line): Check {
  const place: Place = { area: 'errors', noun, name, title: 'refuses bodies that are none' };
  return skipped(place, 'an empty body would act on the whole program, so none is risked');
}

function badPages(line: Line, path: Input): BadAsk[] {
  const ask = (change: Input) => toAsk(line, { ...line.example, ...path, ...change });
  const cursors = ['portico-conform', 'W10'].map((cursor) => ({
    ...{ ask: ask({ cursor }), codes: ['invalid_cursor'] as const, pointer: '/cursor' },
  }));
  const limits = [0, 101, -1, 1.5].map((limit) => ({
    ...{ ask: ask({ limit }), codes: ['invalid_request'] as const, pointer: '/limit' },
  }));
  return [...cursors, ...limits];
}

const tooMuch = 2_000_000;

function badBodies(line: Line, path: Input): BadAsk[] {
  const ask = toAsk(line, { ...line.example, ...path });
  const wrong = wrongInputs(line)[0]?.input;
  const media = { 'content-type': 'text/plain' };
  return [
    { ask: { ...ask, body: '{"portico' }, codes: ['malformed_json'] },
    { ask: { ...ask, body: '["portico"]' }, codes: ['invalid_request'] },
    { ask: { ...ask, body: 'portico', headers: media }, codes: ['unsupported_media_type'] },
    {
      ask: { ...ask, body: JSON.stringify({ ...wrong, [unknownField]: 'x'.repeat(tooMuch) }) },
      codes: ['body_too_large'],
    },
  ];
}

async function checkUnknownId(stage: Stage, line: Line): Promise<Check> {
  const { name, noun } = line;
  const place: Place = { area: 'errors', noun, name, title: 'finds nothing behind a made-up id' };
  const asker = await askerFor(stage, line);
  if (!asker) return skipped(place, missing(line.endpoint.credentials));
  const ids = line.inPath.map((one) => [one.name, madeUpId(one.prefix)]);
  // The rest has to be right, so that the id is what is wrong.
  const input = { ...line.example, ...Object.fromEntries(ids) };
  const answer = await askAs(stage.wire, asker, toAsk(line, input));
  if (codeOf(answer) && line.endpoint.errors.some((code) => code === codeOf(answer))) {
    const { status } = errorCodes[codeOf(answer) as keyof typeof errorCodes];
    return skipped(place, `the example is refused first, with ${status} ${codeOf(answer)}`);
  }
  return judged(place, judgeRefusal(stage.wire, answer, { codes: ['not_found'] }));
}
