import type { Credential } from '../../contract/endpoint.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { JsonSchema } from '../../contract/openapi-schemas.ts';
import { askAs, holdersOf, missing, type Holder } from '../holders.ts';
import { judgeAnswer, judgeRefusal } from '../judge.ts';
import { resolve, sample, toAsk, type Input, type Line } from '../lines.ts';
import { judged, skipped, type Check, type Finding, type Place } from '../report.ts';
import { inOrder, type AreaCheck, type Stage } from '../stage.ts';

/** Every read, by everyone who may, with every filter: status, content type, shape. */
export const checkShapes: AreaCheck = async function* (stage) {
  const reads = stage.lines
    .filter(({ endpoint }) => endpoint.method === 'GET')
    // Lists first: they show the ids that the others want.
    .toSorted((a, b) => a.inPath.length - b.inPath.length);
  for (const depth of [0, 1, 2]) {
    const asked = reads
      .filter(({ inPath }) => inPath.length === depth)
      .flatMap((line) => line.endpoint.credentials.map((kind) => ({ line, kind })));
    yield* inOrder(asked, (one) => checkRead(stage, one));
  }
};

const mostIds = 5;

async function checkRead(
  stage: Stage,
  { line, kind }: { line: Line; kind: Credential },
): Promise<Check> {
  const { name, noun } = line;
  const place: Place = { area: 'shapes', noun, name, title: `answers as it says, to ${who[kind]}` };
  const holders = holdersOf(stage.ours, kind);
  if (!holders.length) return skipped(place, missing([kind]));
  const reads: Read[] = [];
  for (const [index, holder] of holders.entries()) {
    const inputs = holder.seen
      .paths(line.inPath)
      .slice(0, mostIds)
      .flatMap((path, turn) => {
        const [first, ...others] = variants(line);
        // What filters do is the same for everyone: one holder and one id tell.
        return [first!, ...(index + turn ? [] : others)].map((one) => ({ ...one, ...path }));
      });
    for (const input of inputs) reads.push(await read(stage, line, { holder, input }));
  }
  return summarise(place, line, reads);
}

const who: Record<Credential, string> = {
  session: 'a partner',
  staff: 'staff',
  secret: 'the secret key',
  publishable: 'the publishable key',
};

interface Read {
  findings: Finding[];
  /** The code of a refusal that the contract allows here. */
  refused?: string;
}

function summarise(place: Place, line: Line, reads: readonly Read[]): Check {
  const findings = reads.flatMap((one) => one.findings);
  if (findings.length) return judged(place, findings);
  const ids = line.inPath.map(({ prefix }) => `${prefix}_`).join(' with ');
  if (!reads.length) return skipped(place, `no ${ids} was found in any answer, so none to ask for`);
  const refusals = new Set(reads.flatMap(({ refused }) => refused ?? []));
  if (reads.every(({ refused }) => refused)) {
    return skipped(place, `refused with ${[...refusals].join(', ')}, as the contract allows`);
  }
  return judged(place, []);
}

async function read(
  { wire, unknownFields }: Stage,
  line: Line,
  { holder, input }: { holder: Holder; input: Input },
): Promise<Read> {
  const isStream = line.endpoint.kind === 'stream';
  const answer = await askAs(wire, holder, { ...toAsk(line, input), isStream });
  const allowed: ErrorCode[] = [...line.endpoint.errors];
  // A file may not be there for a thing that is: an asset without a preview.
  if (line.endpoint.kind === 'file' && line.inPath.length) allowed.push('not_found');
  if (answer.status >= 400 && allowed.length) {
    const findings = judgeRefusal(wire, answer, { codes: allowed });
    return { findings, refused: (answer.json as { code?: string } | undefined)?.code ?? '' };
  }
  const { findings, unknown } = judgeAnswer(wire, line, answer);
  for (const pointer of unknown) unknownFields.add(`${line.name} ${pointer}`);
  return { findings: [...findings, ...filterFindings(answer, line, { input, wire })] };
}

/** Where rows show what was filtered by, all of them have to show a value that was asked for. */
function filterFindings(
  answer: Awaited<ReturnType<typeof askAs>>,
  line: Line,
  { input, wire }: { input: Input; wire: Stage['wire'] },
): Finding[] {
  const rows = (answer.json as { data?: Record<string, unknown>[] } | undefined)?.data;
  if (line.endpoint.kind !== 'page' || !Array.isArray(rows)) return [];
  const filters = line.query.filter(({ name, schema }) => name in input && valuesOf(schema).length);
  return filters.flatMap(({ name }) => {
    const wanted = [input[name]].flat();
    const index = rows.findIndex(
      (row) => typeof row[name] === 'string' && !wanted.includes(row[name]),
    );
    if (index < 0) return [];
    const expected = `only rows whose ${name} is ${wanted.join(' or ')}`;
    const got = String(rows[index]![name]);
    return [wire.find(answer, { pointer: `/data/${index}/${name}`, expected, got })];
  });
}

/** The plain input, then one with each value of each filter. */
function variants(line: Line): Input[] {
  const base = line.example;
  const filters = line.query.filter(({ name }) => name !== 'cursor' && name !== 'limit');
  const others = filters.flatMap(({ name, schema }) => {
    const values = valuesOf(schema);
    const chosen: readonly unknown[] = values.length ? values : [sample(name, resolve(schema))];
    return chosen.map((value) => ({ ...base, [name]: value }));
  });
  return [base, ...others];
}

const mostValues = 8;

/** The values of a filter that has only so many; lists of them one by one. */
function valuesOf(schema: JsonSchema): readonly unknown[] {
  const { enum: own, type, items } = resolve(schema);
  if (type === 'array' && items) return valuesOf(items).map((value) => [value]);
  return (own ?? []).slice(0, mostValues);
}
