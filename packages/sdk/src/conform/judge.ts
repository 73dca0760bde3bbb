import type { z } from 'zod';
import { errorCodes, problem, type ErrorCode } from '../contract/errors.ts';
import type { Finding } from './report.ts';
import type { Line } from './lines.ts';
import type { Answer, Wire } from './wire.ts';

type Issue = z.core.$ZodIssue;

interface Wrong {
  pointer: string;
  expected: string;
  got: string;
}

/** Holds a value against a schema: what is wrong with it, and what the schema does not know. */
export function compare(schema: z.ZodType, value: unknown): { wrong: Wrong[]; unknown: string[] } {
  const result = schema.safeParse(value);
  if (result.success) return { wrong: [], unknown: additions(value, result.data) };
  const unknown: string[] = [];
  const wrong = result.error.issues.flatMap((issue) => {
    if (!isUnknownOnly(issue)) return [wrongOf(issue, value)];
    unknown.push(pointerOf(issue.path));
    return [];
  });
  return { wrong, unknown };
}

/** A strict object, or a choice of them, that minds nothing but a field it does not know. */
function isUnknownOnly(issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') return true;
  if (issue.code !== 'invalid_union') return false;
  return issue.errors.some((branch) => branch.length > 0 && branch.every(isUnknownOnly));
}

/** Fields that parsing took away, because the schema does not name them. */
function additions(given: unknown, parsed: unknown, pointer = ''): string[] {
  if (typeof given !== 'object' || typeof parsed !== 'object' || !given || !parsed) return [];
  return Object.entries(given).flatMap(([key, inner]) => {
    const here = `${pointer}${pointerOf([key])}`;
    return key in parsed
      ? additions(inner, (parsed as Record<string, unknown>)[key], here)
      : [here];
  });
}

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function wrongOf(issue: Issue, value: unknown): Wrong {
  let found: unknown = value;
  for (const key of issue.path) found = (found as Record<PropertyKey, unknown> | null)?.[key];
  return {
    pointer: pointerOf(issue.path),
    expected: expectation(issue),
    got: found === undefined ? 'nothing' : JSON.stringify(found),
  };
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return `a value of type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

const contentTypes: Record<string, RegExp> = {
  json: /^application\/json\b/,
  page: /^application\/json\b/,
  file: /^(?!application\/problem)\w+\/[\w.+-]+/,
  stream: /^text\/event-stream\b/,
};

/** Holds a good answer against its endpoint: status, content type, shape. */
export function judgeAnswer(
  wire: Wire,
  { endpoint }: Line,
  answer: Answer,
): { findings: Finding[]; unknown: string[] } {
  const { status, kind } = endpoint;
  if (answer.status !== status) {
    const got = answer.status ? `status ${answer.status}` : answer.text;
    return { findings: [wire.find(answer, { expected: `status ${status}`, got })], unknown: [] };
  }
  if (!contentTypes[kind]!.test(answer.type)) {
    const expected = `a content type that fits an answer of kind ${kind}`;
    const got = answer.type || 'no content-type';
    return { findings: [wire.find(answer, { expected, got })], unknown: [] };
  }
  if (kind === 'stream') return { findings: [], unknown: [] };
  if (kind === 'file') {
    const empty = { expected: 'a file with something in it', got: '0 bytes' };
    return { findings: answer.bytes ? [] : [wire.find(answer, empty)], unknown: [] };
  }
  const { wrong, unknown } = compare(endpoint.output, answer.json);
  return { findings: wrong.map((one) => wire.find(answer, one)), unknown };
}

/** What a refusal has to look like. */
export interface Refusal {
  /** Any of these codes will do. */
  codes: readonly ErrorCode[];
  /** The field that `errors` has to point at; with `in`, also where it stands. */
  pointer?: string;
}

/** Holds a refusal against the contract: RFC 9457, the code and its status, the pointer. */
export function judgeRefusal(wire: Wire, answer: Answer, { codes, pointer }: Refusal): Finding[] {
  const wanted = codes.map((code) => `${errorCodes[code].status} ${code}`).join(' or ');
  const expected = `a problem document: ${wanted}`;
  const find = (got: string, at?: string, what = expected) =>
    wire.find(answer, { expected: what, got, ...(at !== undefined && { pointer: at }) });
  if (answer.status < 400) return [find(answer.status ? `status ${answer.status}` : answer.text)];
  if (!/^application\/problem\+json\b/.test(answer.type)) {
    return [find(`${answer.status} with content type ${answer.type || '(none)'}`)];
  }
  const { wrong } = compare(problem, answer.json);
  if (wrong.length) return wrong.map((one) => wire.find(answer, one));
  const body = answer.json as z.infer<typeof problem>;
  const found: Finding[] = [];
  if (!codes.some((code) => code === body.code)) found.push(find(body.code, '/code'));
  const known = errorCodes[body.code as ErrorCode]?.status;
  if (answer.status !== (known ?? answer.status)) {
    found.push(find(`status ${answer.status}`, '/code', `status ${known} with ${body.code}`));
  }
  if (body.status !== answer.status) {
    found.push(find(String(body.status), '/status', `${answer.status}, as in the status line`));
  }
  const pointers = body.errors?.map((one) => one.pointer) ?? [];
  // What is not there has no fields to point at.
  const hasToPoint = pointer !== undefined && body.code !== 'not_found' && !found.length;
  if (hasToPoint && !pointers.includes(pointer)) {
    const got = pointers.length ? pointers.join(', ') : 'no errors';
    found.push(find(got, '/errors', `an error that points at ${pointer}`));
  }
  return found;
}

/** The code of a refusal; undefined when it is none. */
export function codeOf(answer: Answer): string | undefined {
  return answer.status < 400 ? undefined : (answer.json as { code?: string } | undefined)?.code;
}
