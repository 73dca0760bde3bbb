import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, errorCodes, listEndpoints, toOpenApi, type JsonSchema } from './index.ts';

const document = toOpenApi(contract, { serverUrl: 'https://api.example.com/' });
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every value under a key, anywhere in the document. */
function collect(node: unknown, key: string, found: unknown[] = []): unknown[] {
  if (typeof node !== 'object' || node === null) return found;
  for (const [name, value] of Object.entries(node)) {
    if (name === key) found.push(value);
    collect(value, key, found);
  }
  return found;
}

/** The schema with everything it refers to, for one that reads JSON Schema on its own. */
function standalone(schema: JsonSchema): Record<string, unknown> {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'));
}

const schemasInUse: [string, JsonSchema][] = [
  ...Object.entries(document.components.schemas),
  ...operations.flatMap(({ operation }) => [
    ...operation.parameters.map((one): [string, JsonSchema] => [
      `${operation.operationId} ${one.name}`,
      one.schema,
    ]),
    ...[operation.requestBody, ...Object.values(operation.responses)].flatMap((part) =>
      Object.entries(part?.content ?? {}).map(([type, media]): [string, JsonSchema] => [
        `${operation.operationId} ${type}`,
        media.schema ?? {},
      ]),
    ),
  ]),
];

describe('the OpenAPI document', () => {
  it('has every endpoint of the contract once, under its SDK name', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(names.sort()).toEqual(
      listEndpoints(contract)
        .map(({ name }) => name)
        .sort(),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(document.openapi).toBe('3.1.1');
    expect(document.servers).toEqual([{ url: 'https://api.example.com/api/v1' }]);
  });

  it('declares every value of a path, as required', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = operation.parameters.filter((one) => one.in === 'path');
      expect(declared.map((one) => one.name)).toEqual(inPath);
      expect(declared.every((one) => one.required)).toBe(true);
      const body = operation.requestBody?.content['application/json']?.schema;
      for (const name of inPath) expect(Object.keys(body?.properties ?? {})).not.toContain(name);
    }
  });

  it('has no two paths that a router could not tell apart', () => {
    const shapes = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
    expect(new Set(shapes).size).toBe(shapes.length);
    for (const path of Object.keys(document.paths)) expect(path).toMatch(/^(\/[a-z{][\w-]*\}?)+$/);
  });

  it('gives parameters unique names and lists the way the SDK sends them', () => {
    for (const { operation } of operations) {
      const keys = operation.parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { schema, style, explode } of operation.parameters) {
        if (schema.type === 'array') expect([style, explode]).toEqual(['form', true]);
      }
    }
  });

  it('has no body where there is none, and an idempotency key where something changes', () => {
    for (const { method, operation } of operations) {
      const changes = method === 'post' || method === 'put' || method === 'patch';
      const names = operation.parameters.map((one) => one.name);
      expect(names.includes('Idempotency-Key')).toBe(changes);
      if (!changes) expect(operation.requestBody).toBeUndefined();
    }
  });

  it('refers to nothing that does not exist, and defines nothing for nobody', () => {
    const refs = new Set(collect(document, '$ref') as string[]);
    for (const ref of refs) {
      const [, , group = '', name = ''] = ref.split('/');
      const components = document.components as Record<string, Record<string, unknown>>;
      expect(components[group]?.[name], ref).toBeDefined();
    }
    for (const name of Object.keys(document.components.schemas)) {
      expect(refs, name).toContain(`#/components/schemas/${name}`);
      expect(name).toMatch(/^[\w.-]+$/);
    }
    expect(JSON.stringify(document)).not.toMatch(/\$defs|"~standard"|"\$schema"/);
  });

  it('uses only credentials and tags that it explains', () => {
    const schemes = Object.keys(document.components.securitySchemes);
    const tags = new Map(document.tags.map((tag) => [tag.name, tag.description]));
    for (const { operation } of operations) {
      for (const one of operation.security) expect(schemes).toContain(Object.keys(one)[0]);
      for (const tag of operation.tags) expect(tags.get(tag), tag).toBeTruthy();
    }
  });

  it('answers every failure with a problem document whose code has an example', () => {
    for (const { operation } of operations) {
      const codes = new Set<string>();
      for (const [status, response] of Object.entries(operation.responses)) {
        if (status.startsWith('2')) continue;
        const media = response.content?.['application/problem+json'];
        expect(media?.schema).toEqual({ $ref: '#/components/schemas/Problem' });
        for (const code of Object.keys(media?.examples ?? {})) {
          expect(errorCodes[code as keyof typeof errorCodes].status).toBe(Number(status));
          codes.add(code);
        }
      }
      expect([...codes].sort()).toEqual([...operation['x-error-codes']].sort());
    }
  });

  it.each(schemasInUse)('has a valid JSON Schema at %s', (_, schema) => {
    expect(() => z.fromJSONSchema(standalone(schema) as never)).not.toThrow();
    for (const pattern of collect(schema, 'pattern')) {
      expect(() => new RegExp(pattern as string, 'u')).not.toThrow();
    }
  });

  it('shows examples that the contract accepts', () => {
    for (const { name, endpoint } of listEndpoints(contract)) {
      const found = operations.find(({ operation }) => operation.operationId === name)!.operation;
      const inPath = found.parameters.filter((one) => one.in === 'path');
      const path = inPath.map((one) => [one.name, one.schema.examples?.[0]]);
      const body = found.requestBody?.content['application/json']?.example;
      if (body) {
        const input = endpoint.input.safeParse({ ...Object.fromEntries(path), ...body });
        expect(input.error?.issues, name).toBeUndefined();
      }
      const answer = found.responses[endpoint.status]?.content?.['application/json']?.example;
      if (answer) expect(endpoint.output.safeParse(answer).error?.issues, name).toBeUndefined();
    }
  });

  it('allows new fields in answers and refuses unknown ones in requests', () => {
    expect(document.components.schemas['Commission']).not.toHaveProperty('additionalProperties');
    const { requestBody } = document.paths['/payments']!['post']!;
    expect(requestBody?.content['application/json']?.schema?.additionalProperties).toBe(false);
  });

  it('tells what fields mean, from the comments of the contract', () => {
    const { properties } = document.components.schemas['Commission']!;
    expect(properties?.['holdUntil']?.description).toMatch(/refunds can still come/);
    const list = document.paths['/partners/commissions']!['get']!;
    const from = list.parameters.find((one) => one.name === 'from');
    expect(from?.description).toBe('Paid by the customer at or after.');
    expect(list.description).toMatch(/filtered and sorted/);
  });
});
