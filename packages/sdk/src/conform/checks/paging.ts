import { askAs, holdersOf, missing, type Holder } from '../holders.ts';
import { judgeRefusal } from '../judge.ts';
import { resolve, toAsk, type Input, type Line } from '../lines.ts';
import { judged, skipped, type Check, type Finding, type Place } from '../report.ts';
import { inOrder, type AreaCheck, type Stage } from '../stage.ts';
import type { Answer } from '../wire.ts';

/** Small pages, one after the other, are the big page: nothing is missing, nothing comes twice. */
export const checkPaging: AreaCheck = async function* (stage) {
  const lists = stage.lines.filter(({ endpoint }) => endpoint.kind === 'page');
  yield* inOrder(lists, (line) => checkWalks(stage, line));
  yield* inOrder(lists, (line) => checkForeignCursor(stage, line));
};

/** How many rows are walked through in pages of so many. */
const walks = [
  { limit: 1, most: 20 },
  { limit: 2, most: 30 },
  { limit: 7, most: 100 },
];
const mostRows = 200;

async function checkWalks(stage: Stage, line: Line): Promise<Check> {
  const { name, noun } = line;
  const place: Place = {
    area: 'paging',
    noun,
    name,
    title: 'pages follow each other without gaps',
  };
  const holders = everyone(stage, line);
  if (!holders.length) return skipped(place, missing(line.endpoint.credentials));
  const found: Finding[] = [];
  let longest = 0;
  for (const holder of holders) {
    const whole = await walk(stage, { line, holder, limit: 100, most: mostRows });
    longest = Math.max(longest, whole.rows.length);
    found.push(...whole.findings);
    if (whole.findings.length || whole.rows.length < 2) continue;
    for (const pace of walks)
      found.push(...(await compareWalks(stage, { line, holder, whole, ...pace })));
  }
  if (found.length || longest > 1) return judged(place, found);
  return skipped(place, `at most ${longest} row to be seen: nothing to page through`);
}

function everyone({ ours }: Stage, { endpoint }: Line): Holder[] {
  // Of partners two: our own, and one with rows from before.
  return endpoint.credentials.flatMap((kind) => holdersOf(ours, kind).slice(0, 2));
}

interface Walk {
  rows: string[];
  last: Answer | undefined;
  /** All of the list was seen. */
  isWhole: boolean;
  findings: Finding[];
}

interface Way {
  line: Line;
  holder: Holder;
  limit: number;
  most: number;
}

async function walk({ wire }: Stage, { line, holder, limit, most }: Way): Promise<Walk> {
  const result: Walk = { rows: [], last: undefined, isWhole: false, findings: [] };
  const cursors = new Set<string>();
  for (let cursor: string | undefined; ;) {
    const input: Input = { ...line.example, limit, ...(cursor !== undefined && { cursor }) };
    const answer = await askAs(wire, holder, toAsk(line, input));
    result.last = answer;
    const page = answer.json as { data?: unknown; nextCursor?: unknown } | undefined;
    const find = (expected: string, got: string, pointer: string) =>
      result.findings.push(wire.find(answer, { expected, got, pointer }));
    if (answer.status !== 200 || !Array.isArray(page?.data)) {
      find('a page of rows', answer.status ? `status ${answer.status}` : answer.text, '/data');
      return result;
    }
    if (page.data.length > limit) {
      find(`at most ${limit} rows`, `${page.data.length} rows`, '/data');
    }
    result.rows.push(...page.data.map(keyOf));
    const next = page.nextCursor;
    if (next === null) return { ...result, isWhole: true };
    if (typeof next !== 'string') find('a cursor, or null at the end', String(next), '/nextCursor');
    else if (cursors.has(next)) find('a new cursor on every page', 'one again', '/nextCursor');
    else if (!page.data.length) find('null after the last row', 'a cursor', '/nextCursor');
    if (result.findings.length || result.rows.length >= most) return result;
    cursors.add((cursor = next as string));
  }
}

/** A row is known by its id; where it has none, by all that it says. */
function keyOf(row: unknown): string {
  const { id } = (row ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : JSON.stringify(row);
}

/** Once more before it is told: rows that came meanwhile are nobody's fault. */
async function compareWalks(stage: Stage, way: Way & { whole: Walk }): Promise<Finding[]> {
  const small = await walk(stage, way);
  const first = difference(stage, small, way);
  if (!first.length) return [];
  const whole = await walk(stage, { ...way, limit: 100, most: mostRows });
  return difference(stage, await walk(stage, way), { ...way, whole });
}

function difference(
  { wire }: Stage,
  small: Walk,
  { limit, most, whole }: Way & { whole: Walk },
): Finding[] {
  if (small.findings.length || !small.last) return small.findings;
  const wanted = whole.rows.slice(0, small.rows.length);
  const at = small.rows.findIndex((row, index) => row !== wanted[index]);
  const repeated = small.rows.find((row, index) => small.rows.indexOf(row) !== index);
  const find = (expected: string, got: string) => [wire.find(small.last!, { expected, got })];
  const pages = `pages of ${limit}`;
  if (repeated !== undefined) {
    return find(`every row once in ${pages}`, `${short(repeated)} comes twice`);
  }
  if (at >= 0) {
    const row = short(wanted[at]);
    const expected = `row ${at + 1} in ${pages} to be the one of a page of 100: ${row}`;
    return find(expected, short(small.rows[at]));
  }
  const isShort = small.isWhole && whole.isWhole && small.rows.length < whole.rows.length;
  if (isShort || (small.isWhole && small.rows.length < Math.min(most, whole.rows.length))) {
    return find(`${whole.rows.length} rows in ${pages}`, `the end after ${small.rows.length}`);
  }
  return [];
}

function short(row: string | undefined): string {
  return row === undefined ? 'the end' : row.slice(0, 60);
}

/** A cursor belongs to the filters that it came from. */
async function checkForeignCursor(stage: Stage, line: Line): Promise<Check> {
  const { name, noun } = line;
  const place: Place = {
    area: 'paging',
    noun,
    name,
    title: 'a cursor of other filters is refused',
  };
  const filter = line.query.find(({ schema }) => firstValue(schema) !== undefined);
  if (!filter) return skipped(place, 'the list has no filter with a fixed set of values');
  for (const holder of everyone(stage, line)) {
    const ask = toAsk(line, { ...line.example, limit: 1 });
    const { json } = await askAs(stage.wire, holder, ask);
    const cursor = (json as { nextCursor?: unknown } | undefined)?.nextCursor;
    if (typeof cursor !== 'string') continue;
    const other = { ...line.example, limit: 1, cursor, [filter.name]: firstValue(filter.schema) };
    const answer = await askAs(stage.wire, holder, toAsk(line, other));
    const refusal = { codes: ['invalid_cursor'] as const, pointer: '/cursor' };
    return judged(place, judgeRefusal(stage.wire, answer, refusal));
  }
  return skipped(place, 'no list had a second page');
}

/** The last value of a filter: the first one may be what the list shows by itself. */
function firstValue(schema: Line['fields'][string]): unknown {
  const plain = resolve(schema);
  return plain.type === 'array' ? plain.items && firstValue(plain.items) : plain.enum?.at(-1);
}
