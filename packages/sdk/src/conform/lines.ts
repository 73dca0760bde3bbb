import { contract } from '../contract/index.ts';
import { listEndpoints, type Endpoint } from '../contract/endpoint.ts';
import { exampleOf } from '../contract/openapi-example.ts';
import { toOpenApi } from '../contract/openapi.ts';
import type { OpenApiOperation, OpenApiParameter } from '../contract/openapi-document.ts';
import type { JsonSchema } from '../contract/openapi-schemas.ts';
import type { Ask } from './wire.ts';

/** One flat object, as the contract takes it: path values, then query or body. */
export type Input = Readonly<Record<string, unknown>>;

/** One endpoint with everything that cases are made from. */
export interface Line {
  readonly name: string;
  readonly noun: string;
  readonly endpoint: Endpoint;
  /** Values in the path, each with the prefix of the id that it wants. */
  readonly inPath: readonly { name: string; prefix: string }[];
  readonly query: readonly OpenApiParameter[];
  /** Top-level fields of the body; empty where none is taken. */
  readonly fields: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  /** An input that the schemas accept, without path values. */
  readonly example: Input;
}

const document = toOpenApi(contract, { serverUrl: '' });

/** Finds what a `$ref` of the contract's document means. */
export function resolve(schema: JsonSchema): JsonSchema {
  if (!schema.$ref) return schema;
  return document.components.schemas[schema.$ref.split('/').at(-1)!] ?? {};
}

/** Every endpoint of the contract, in its order. */
export function listLines(): Line[] {
  const operations = new Map(
    Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .map((operation) => [operation.operationId, operation]),
  );
  return listEndpoints(contract).map(({ name, endpoint }) =>
    lineOf(name, endpoint, operations.get(name)!),
  );
}

function lineOf(name: string, endpoint: Endpoint, operation: OpenApiOperation): Line {
  const media = operation.requestBody?.content['application/json'];
  const query = operation.parameters.filter((one) => one.in === 'query');
  const needed = query.filter((one) => one.required);
  const fields = media?.schema?.properties ?? {};
  return {
    name,
    noun: name.slice(0, name.lastIndexOf('.')),
    endpoint,
    inPath: operation.parameters
      .filter((one) => one.in === 'path')
      .map((one) => ({ name: one.name, prefix: prefixOf(one.schema) })),
    query,
    fields,
    required: media?.schema?.required ?? [],
    example: {
      ...Object.fromEntries(needed.map((one) => [one.name, sample(one.name, one.schema)])),
      ...(media?.example as Input | undefined),
    },
  };
}

/** `cm` of an id whose pattern is `^cm_…$`. */
function prefixOf({ pattern = '' }: JsonSchema): string {
  return /^\^([a-z]{2})_/.exec(pattern)?.[1] ?? '';
}

/** A value that a field's schema accepts. */
export function sample(name: string, schema: JsonSchema): unknown {
  // A year that is over, and not so long ago that nothing happened in it.
  if (name === 'year') return new Date().getUTCFullYear() - 1;
  return exampleOf(schema, (ref) => resolve({ $ref: ref }), { name });
}

export function hasBody({ endpoint }: Line): boolean {
  return endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
}

/** Puts an input where the contract wants it: path, query or body. */
export function toAsk(line: Line, input: Input): Ask {
  const inPath = new Set(line.inPath.map(({ name }) => name));
  const { method } = line.endpoint;
  const path = line.endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input[name])),
  );
  const rest = Object.entries(input).filter(([name]) => !inPath.has(name));
  if (hasBody(line)) {
    return { name: line.name, method, path, body: JSON.stringify(Object.fromEntries(rest)) };
  }
  const query = new URLSearchParams(
    rest.flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  ).toString();
  return { name: line.name, method, path: query ? `${path}?${query}` : path };
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id of the right form that nobody has. */
export function madeUpId(prefix: string): string {
  const random = crypto.getRandomValues(new Uint8Array(25));
  return `${prefix}_0${Array.from(random, (byte) => alphabet[byte % 32]).join('')}`;
}
