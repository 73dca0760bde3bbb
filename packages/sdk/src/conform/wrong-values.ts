import type { JsonSchema } from '../contract/openapi-schemas.ts';
import { hasBody, resolve, type Input, type Line } from './lines.ts';

/** The field that no endpoint has. */
export const unknownField = 'porticoConform';

const mostFields = 4;

/** Inputs with one field each that its schema does not accept, and the pointer to it. */
export function wrongInputs(line: Line): { input: Input; pointer: string }[] {
  const fields: [string, JsonSchema][] = hasBody(line)
    ? Object.entries(line.fields)
    : line.query.map(({ name, schema }) => [name, schema]);
  return fields
    .filter(([name]) => name !== 'cursor')
    .flatMap(([name, schema]) => {
      const wrong = hasBody(line) ? wrongJson(schema) : wrongText(schema);
      const input = { ...line.example, [name]: wrong };
      if (wrong === undefined || !isRefused(line, input, name)) return [];
      return [{ input, pointer: pointerOf(name, wrong) }];
    })
    .slice(0, mostFields);
}

/** The contract itself says whether a value is wrong. */
function isRefused({ endpoint }: Line, input: Input, name: string): boolean {
  const { error } = endpoint.input.safeParse(input);
  return error?.issues.some(({ path }) => path[0] === name) ?? false;
}

/** A list is wrong in its first value. */
function pointerOf(name: string, wrong: unknown): string {
  return Array.isArray(wrong) ? `/${name}/0` : `/${name}`;
}

function wrongJson(schema: JsonSchema): unknown {
  const types = typesOf(schema);
  if (types.size === 0) return undefined;
  return types.has('string') ? { [unknownField]: true } : 'portico-conform';
}

/** A query is text: wrong is what cannot be read as a number, a value of a list, a date. */
function wrongText(schema: JsonSchema): unknown {
  const plain = resolve(schema);
  if (plain.type === 'array')
    return plain.items && wrongText(plain.items) ? ['<wrong>'] : undefined;
  if (plain.maxLength && !plain.pattern) return 'x'.repeat(plain.maxLength + 1);
  const isFree = plain.type === 'string' && !plain.enum && !plain.pattern && !plain.format;
  return isFree ? undefined : '<wrong>';
}

/** Empty when the schema does not tell. */
function typesOf(schema: JsonSchema): Set<string> {
  const plain = resolve(schema);
  const choices = plain.anyOf ?? plain.oneOf ?? [];
  if (choices.length) {
    const inner = choices.map(typesOf);
    return inner.some((one) => one.size === 0)
      ? new Set()
      : new Set(inner.flatMap((one) => [...one]));
  }
  const known = plain.const !== undefined ? [plain.const] : (plain.enum ?? []);
  if (known.length) return new Set(known.map((value) => typeof value));
  return new Set([plain.type ?? []].flat());
}
