import { z } from 'zod';
import type { Endpoint, FieldError } from '@portico/sdk/contract';
import { Fault } from './fault.ts';

const maxBodyBytes = 1_000_000;

type Raw = Record<string, unknown>;

/** Reads path, query and body into the endpoint's one flat input, strictly. */
export async function readInput(
  request: Request,
  endpoint: Endpoint,
  path: Record<string, string>,
): Promise<unknown> {
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const rest = inQuery ? readQuery(new URL(request.url), endpoint) : await readBody(request);
  const clash = Object.keys(path).find((key) => key in rest);
  if (clash)
    throw badInput([
      { pointer: `/${clash}`, in: inQuery ? 'query' : 'body', message: 'Belongs in the path.' },
    ]);
  const result = endpoint.input.safeParse({ ...rest, ...path });
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => toFieldErrors(issue, path, inQuery));
  // An id that no program could have made is simply not there.
  if (errors.every((error) => error.in === 'path')) {
    throw new Fault('not_found', { detail: 'Nothing was found here.' });
  }
  throw badInput(errors);
}

function badInput(errors: FieldError[]): Fault {
  const [first] = errors;
  return new Fault('invalid_request', {
    detail: first ? `${first.pointer.slice(1) || 'The request'}: ${first.message}` : undefined!,
    errors: errors.slice(0, 50),
  });
}

function toFieldErrors(
  issue: z.core.$ZodIssue,
  path: Record<string, string>,
  inQuery: boolean,
): FieldError[] {
  const where = (key: PropertyKey | undefined): FieldError['in'] =>
    key !== undefined && String(key) in path ? 'path' : inQuery ? 'query' : 'body';
  const pointer = (keys: readonly PropertyKey[]) =>
    keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key.slice(0, 100)]),
      in: where(issue.path[0]),
      message: 'Is not a known field.',
    }));
  }
  return [{ pointer: pointer(issue.path), in: where(issue.path[0]), message: sentence(issue) }];
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return issue.message.endsWith('received undefined')
      ? 'Is required.'
      : `Must be ${article(issue.expected)}.`;
  }
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) {
    return `Must be one of ${issue.values.map(String).join(', ')}.`;
  }
  return issue.message;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

async function readBody(request: Request): Promise<Raw> {
  const text = await readText(request);
  if (text === '') return {};
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Fault('unsupported_media_type');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Fault('malformed_json', {
      errors: [{ pointer: '', in: 'body', message: 'Is not valid JSON.' }],
    });
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badInput([{ pointer: '', in: 'body', message: 'Must be a JSON object.' }]);
  }
  return body as Raw;
}

/** Reads a body up to the limit and not a byte further. */
export async function readText(request: Request, limit = maxBodyBytes): Promise<string> {
  const tooLarge = () =>
    new Fault('body_too_large', { detail: `The body must be at most ${limit} bytes.` });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Query values are text; the schema of each tells what they are meant to be. */
function readQuery(url: URL, endpoint: Endpoint): Raw {
  const shape = endpoint.input instanceof z.ZodObject ? (endpoint.input.shape as Raw) : {};
  const raw: Raw = {};
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    raw[key] = coerce(values, bare(shape[key]));
  }
  return raw;
}

function bare(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodNullable
  ) {
    inner = inner.unwrap();
  }
  return inner;
}

function coerce(values: string[], schema: unknown): unknown {
  if (schema instanceof z.ZodArray) return values.flatMap((value) => value.split(','));
  if (values.length > 1) return values;
  const [value = ''] = values;
  if (schema instanceof z.ZodNumber) return value.trim() === '' ? value : Number(value);
  if (schema instanceof z.ZodBoolean)
    return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}
