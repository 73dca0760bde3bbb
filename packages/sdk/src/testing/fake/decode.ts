import { z } from 'zod';
import type { Endpoint } from '../../contract/endpoint.ts';
import type { FieldError } from '../../contract/errors.ts';
import { Fault } from './fault.ts';

const maxBodyBytes = 1_000_000;

/** Reads and validates what a request carries: path values, then query or body. */
export async function readInput(
  endpoint: Endpoint,
  request: Request,
  path: Record<string, string>,
): Promise<Record<string, unknown>> {
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const given = inQuery ? queryValues(endpoint, new URL(request.url)) : await readBody(request);
  const clash = Object.keys(path).find((name) => name in given);
  if (clash)
    throw refusal([
      { pointer: `/${clash}`, in: inQuery ? 'query' : 'body', message: 'Belongs in the path.' },
    ]);
  const parsed = endpoint.input.safeParse({ ...given, ...path });
  if (parsed.success) return parsed.data as Record<string, unknown>;
  const where = (name: string) => (name in path ? 'path' : inQuery ? 'query' : 'body');
  const errors = fieldErrors(parsed.error, where);
  // An id that no program could have made is simply not there.
  if (errors.every((error) => error.in === 'path')) throw new Fault('not_found');
  throw refusal(errors);
}

function refusal(errors: FieldError[]): Fault {
  const [first] = errors;
  const detail = `${first?.pointer.slice(1) || 'The request'}: ${first?.message}`;
  return new Fault('invalid_request', { detail, errors });
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.length > maxBodyBytes) throw new Fault('body_too_large');
  if (text === '') return {};
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Fault('unsupported_media_type');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Fault('malformed_json');
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    return body as Record<string, unknown>;
  }
  throw refusal([{ pointer: '', in: 'body', message: 'Must be a JSON object.' }]);
}

function fieldErrors(error: z.ZodError, where: (name: string) => FieldError['in']): FieldError[] {
  return error.issues.flatMap((issue) => {
    const place = issue.path.map(String);
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const paths = unknown.length ? unknown.map((key) => [...place, key]) : [place];
    const message = unknown.length ? 'Is not a known field.' : issue.message;
    return paths.map((path) => ({ pointer: pointerOf(path), in: where(path[0] ?? ''), message }));
  });
}

function pointerOf(path: string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

type Shape = Record<string, { type?: string; anyOf?: { type?: string }[] }>;
const shapes = new WeakMap<Endpoint, Shape>();

/** Query text as the values that the schema speaks of; what does not fit stays text. */
function queryValues(endpoint: Endpoint, url: URL): Record<string, unknown> {
  let shape = shapes.get(endpoint);
  if (!shape) {
    const schema = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' });
    shape = (schema.properties ?? {}) as Shape;
    shapes.set(endpoint, shape);
  }
  const values: Record<string, unknown> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(name);
    const type = shape[name]?.type;
    if (type === 'array') values[name] = all;
    else values[name] = all.length > 1 ? all : scalar(all[0]!, type);
  }
  return values;
}

function scalar(text: string, type: string | undefined): unknown {
  if (type === 'integer' || type === 'number') {
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  }
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
