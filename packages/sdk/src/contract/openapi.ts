import { z } from 'zod';
import { descriptions } from './descriptions.generated.ts';
import { type Credential, type Endpoint, listEndpoints } from './endpoint.ts';
import { type ErrorCode, errorCodes, problem } from './errors.ts';
import { eventTypes } from './events.ts';
import { exampleOf } from './openapi-example.ts';
import type {
  OpenApiDocument,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
} from './openapi-document.ts';
import { type JsonSchema, toJsonSchema } from './openapi-schemas.ts';

const about =
  'Partner programs: links, referrals, payments, commissions, tiers and material. ' +
  'JSON in camelCase, instants in ISO 8601 UTC, money in integer minor units with a currency. ' +
  'Unknown fields in requests are refused; new fields and enum values may appear in answers. ' +
  'Lists come in keyset pages. Errors are RFC 9457 problem documents.';

const tagTexts: Record<string, string> = {
  programs: 'The program of the credential: its currency, link rules and ladder.',
  embedSessions: 'Short-lived sessions for widgets, minted by your server.',
  partners: 'The partner’s own account.',
  links: 'Referral links: codes, destinations, campaign values.',
  referrals: 'Who came through a partner, and what became of it.',
  payments: 'What customers paid or got back, as your system reports it.',
  commissions: 'What payments earned, and why exactly that much.',
  tiers: 'The ladder: requirements, progress, promotions.',
  assets: 'Marketing material, partly locked by tier.',
  events: 'Facts as they happen, as server-sent events.',
  earnings: 'What was earned, by month and type; bonuses; the plan in force.',
  disputes: 'What a partner says is wrong, and how it was decided.',
  payouts: 'Money on its way to a partner: balances, methods, statements.',
  statements: 'What moved on a partner’s account in a month.',
  tax: 'Forms, withholding, totals by year.',
  'admin.partners': 'The program’s view of its partners.',
  'admin.commissions': 'Review, adjustment and recalculation.',
  'admin.disputes': 'The program’s side of disputes.',
  'admin.plans': 'Versions of the commission plan, and dry runs.',
  'admin.exchangeRates': 'Rates that payments are converted by.',
  'admin.ledger': 'Double-entry books: entries, trial balance, fees.',
  'admin.payouts': 'Payout runs and single payouts.',
  'admin.tax': 'Totals, documents and files for authorities.',
  'admin.audit': 'Who did what, when, before and after.',
};

const schemeNames: Record<Credential, string> = {
  session: 'embedSession',
  staff: 'staffSession',
  publishable: 'publishableKey',
  secret: 'secretKey',
};

const securitySchemes = {
  embedSession: {
    ...{ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    description: 'An embed session of at most 15 minutes for one partner; never in a URL.',
  },
  staffSession: {
    ...{ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    description: 'A session of at most 15 minutes for a person of the program’s staff.',
  },
  publishableKey: {
    ...{ type: 'http', scheme: 'bearer' },
    description: '`pk_…`: may be seen by anyone. Clicks, registration, facts of the program.',
  },
  secretKey: {
    ...{ type: 'http', scheme: 'bearer' },
    description: '`sk_…`: stays on your server.',
  },
};

/** Every code that an endpoint can answer with: its own and those its form makes possible. */
export function errorsOf(endpoint: Endpoint): ErrorCode[] {
  const { method, kind, credentials, scope, path } = endpoint;
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const codes: (ErrorCode | false)[] = [
    'invalid_request',
    kind === 'page' && 'invalid_cursor',
    ...(hasBody ? (['malformed_json', 'unsupported_media_type', 'body_too_large'] as const) : []),
    ...(['credential_missing', 'credential_invalid'] as const),
    credentials.includes('session') && 'session_expired',
    'credential_not_allowed',
    scope !== undefined && 'scope_missing',
    ...(credentials.includes('session')
      ? (['origin_not_allowed', 'partner_not_active'] as const)
      : []),
    path.includes(':') && 'not_found',
    hasBody && 'idempotency_key_reused',
    ...endpoint.errors,
    ...(['rate_limited', 'internal', 'unavailable'] as const),
  ];
  return [...new Set(codes.filter((code) => code !== false))];
}

/** Derives the OpenAPI 3.1 document of a contract. */
export function toOpenApi(contract: object, { serverUrl }: { serverUrl: string }): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = {};
  toJsonSchema(z.object({ problem }), { io: 'output', path: '', components: schemas });
  const endpoints = listEndpoints(contract);
  const paths: OpenApiDocument['paths'] = {};
  for (const { name, endpoint } of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    const methods = (paths[path] ??= {});
    methods[endpoint.method.toLowerCase()] = operationOf(name, endpoint, schemas);
  }
  const tags = [...new Set(endpoints.map(({ name }) => tagOf(name)))];
  return {
    openapi: '3.1.1',
    info: {
      title: 'Portico',
      version: '1',
      description: about,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${serverUrl.replace(/\/+$/, '')}/api/v1` }],
    tags: tags.map((name) => ({ name, ...(tagTexts[name] && { description: tagTexts[name] }) })),
    paths,
    components: { schemas: sortKeys(schemas), examples: problemExamples(), securitySchemes },
  };
}

function tagOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

function operationOf(
  name: string,
  endpoint: Endpoint,
  schemas: Record<string, JsonSchema>,
): OpenApiOperation {
  const input = toJsonSchema(endpoint.input, {
    io: 'input',
    path: `${name}.input`,
    components: schemas,
  });
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, key]) => key!);
  const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
  const body = hasBody ? without(input, inPath) : undefined;
  const description = descriptions[name];
  return {
    operationId: name,
    tags: [tagOf(name)],
    summary: endpoint.summary,
    ...(description && { description }),
    security: endpoint.credentials.map((kind) => ({ [schemeNames[kind]]: [] })),
    parameters: parametersOf(endpoint, input, inPath),
    ...(body &&
      Object.keys(body.properties ?? {}).length && { requestBody: bodyOf(name, body, schemas) }),
    responses: {
      [endpoint.status]: successOf(name, endpoint, schemas),
      ...failuresOf(errorsOf(endpoint)),
    },
    'x-error-codes': errorsOf(endpoint),
    ...(endpoint.scope && { 'x-scope': endpoint.scope }),
  };
}

function parametersOf(endpoint: Endpoint, input: JsonSchema, inPath: string[]): OpenApiParameter[] {
  const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
  const fields = Object.entries(input.properties ?? {}).filter(
    ([name]) => !hasBody || inPath.includes(name),
  );
  const parameters = fields.map(([name, { description, ...schema }]): OpenApiParameter => {
    const place = inPath.includes(name) ? 'path' : 'query';
    return {
      name,
      in: place,
      required: place === 'path' || (input.required?.includes(name) ?? false),
      ...(description && { description }),
      ...(schema.type === 'array' && { style: 'form', explode: true }),
      schema,
    };
  });
  if (hasBody) parameters.push(header('Idempotency-Key', idempotencyText, 255));
  if (endpoint.kind === 'stream') parameters.push(header('Last-Event-ID', resumeText, 255));
  return parameters;
}

const idempotencyText =
  'Any text that is new for each change. A repeat with the same key is answered like the first.';
const resumeText = 'The id of the last frame that arrived: the stream resumes after it.';

function header(name: string, description: string, maxLength: number): OpenApiParameter {
  return {
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string', maxLength },
  };
}

function without(input: JsonSchema, names: string[]): JsonSchema {
  const properties = Object.entries(input.properties ?? {}).filter(
    ([name]) => !names.includes(name),
  );
  const required = input.required?.filter((name) => !names.includes(name)) ?? [];
  const { required: _, ...rest } = input;
  return {
    ...rest,
    properties: Object.fromEntries(properties),
    ...(required.length && { required }),
  };
}

function bodyOf(name: string, schema: JsonSchema, schemas: Record<string, JsonSchema>) {
  const lean = (schema.required?.length ?? 0) > 0;
  const example = exampleOf(schema, resolverOf(schemas), { name, lean });
  return { required: lean, content: { 'application/json': { schema, example } } };
}

function resolverOf(schemas: Record<string, JsonSchema>) {
  return (ref: string) => schemas[ref.replace('#/components/schemas/', '')];
}

function successOf(
  name: string,
  endpoint: Endpoint,
  schemas: Record<string, JsonSchema>,
): OpenApiResponse {
  const description = endpoint.status === 201 ? 'Done; this is the result.' : 'The answer.';
  if (endpoint.kind === 'file') {
    const schema = { type: 'string', contentMediaType: 'application/octet-stream' };
    return { description: 'The file.', content: { '*/*': { schema } } };
  }
  if (endpoint.kind === 'stream') {
    const schema = { oneOf: eventSchemas(schemas) };
    return {
      description: 'Frames whose data is one of:',
      content: { 'text/event-stream': { schema } },
    };
  }
  const place = { io: 'output' as const, path: `${name}.output`, components: schemas };
  const schema = toJsonSchema(endpoint.output, place);
  const example = exampleOf(schema, resolverOf(schemas));
  return { description, content: { 'application/json': { schema, example } } };
}

function eventSchemas(schemas: Record<string, JsonSchema>): JsonSchema[] {
  return Object.entries(eventTypes).map(([type, data]) => {
    const name = `Event.${type}`;
    const place = { io: 'output' as const, path: name, components: schemas };
    schemas[name] = {
      type: 'object',
      properties: {
        id: { type: 'string', examples: ['ev_01k9wz6m3vfp8t2q5r7s9xyabc'] },
        type: { const: type },
        occurredAt: { type: 'string', format: 'date-time' },
        data: toJsonSchema(data, place),
      },
      required: ['id', 'type', 'occurredAt', 'data'],
    };
    return { $ref: `#/components/schemas/${name}` };
  });
}

function failuresOf(codes: ErrorCode[]): Record<string, OpenApiResponse> {
  const responses: Record<string, OpenApiResponse> = {};
  for (const status of new Set(codes.map((code) => errorCodes[code].status))) {
    const here = codes.filter((code) => errorCodes[code].status === status);
    const examples = here.map((code) => [code, { $ref: `#/components/examples/${code}` }]);
    responses[status] = {
      description: here.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join('\n\n'),
      ...((status === 429 || status === 503) && { headers: { 'Retry-After': retryAfter } }),
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(examples),
        },
      },
    };
  }
  return responses;
}

/** One problem document per code. */
function problemExamples(): Record<string, { value: unknown }> {
  const codes = Object.entries(errorCodes).map(([code, { status, title }]) => {
    const type = `/docs#error-${code}`;
    const requestId = 'rq_01k9wz6m3vfp8t2q5r7s9xyabc';
    return [code, { value: { type, title, status, code, detail: title, requestId } }];
  });
  return Object.fromEntries(codes);
}

const retryAfter = { description: 'Seconds to wait.', schema: { type: 'integer' } };

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
