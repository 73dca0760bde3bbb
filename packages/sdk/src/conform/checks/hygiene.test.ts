import { expect, it } from 'vitest';
import { contract } from '../../contract/index.ts';
import { toOpenApi } from '../../contract/openapi.ts';
import { findingsOf, refusal, runArea, stageOf, type Server } from '../test-stage.ts';
import { checkHygiene } from './hygiene.ts';

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers':
    'authorization, content-type, idempotency-key, last-event-id, portico-client, portico-step-up',
  'access-control-expose-headers': 'x-request-id, retry-after',
};

interface Given {
  headers?: Record<string, string>;
  document?: unknown;
  body?: string;
}

function server({ headers = {}, document, body = '{}' }: Given): Server {
  let count = 0;
  return ({ path, method }) => {
    count += 1;
    const own = { 'x-request-id': `rq_${count}`, 'cache-control': 'no-store', ...cors, ...headers };
    if (path === '/portico-conform/nowhere') return refusal(404, 'not_found');
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: own });
    if (path !== '/openapi.json')
      return new Response(body, { headers: { ...own, 'content-type': 'application/json' } });
    return Response.json(document ?? toOpenApi(contract, { serverUrl: 'https://a.example' }));
  };
}

async function check(given: Given = {}): Promise<string[]> {
  const stage = await stageOf(server(given), { lines: [] });
  stage.wire.secrets.add('sk_very_secret');
  for (const name of ['links.list', 'links.create']) {
    await stage.wire.send({ method: 'GET', path: '/partners/links', name, key: 'session_a' });
  }
  return findingsOf(await runArea(checkHygiene, stage));
}

it('passes answers with everything that they need', async () => {
  expect(await check()).toEqual([]);
});

it.each([
  ['cache-control', 'max-age=60', 'cache-control: no-store → max-age=60'],
  ['x-request-id', 'rq_1', 'a header x-request-id that is new → rq_1'],
  [
    'access-control-allow-headers',
    'authorization',
    /allow-headers with content-type, idempotency-/,
  ],
  [
    'access-control-allow-origin',
    'https://b.example',
    /allow-origin: \* or .* → https:\/\/b\.exam/,
  ],
  ['access-control-allow-credentials', 'true', /^no cookies/],
])('finds a header that is not right: %s', async (name, value, expected) => {
  const found = await check({ headers: { [name]: value } });
  expect(found).toContainEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  );
});

it('finds a secret in an answer', async () => {
  expect(await check({ body: '{"key":"sk_very_secret"}' })).toEqual(
    Array.from({ length: 2 }, () => 'no key and no token in it → one that was sent before'),
  );
});

it('finds where a document differs from the contract, and lets words differ', async () => {
  const document = structuredClone(toOpenApi(contract, { serverUrl: '' }));
  document.components.schemas['Link']!.description = 'In other words.';
  expect(await check({ document })).toEqual([]);
  document.components.schemas['Link']!.properties!['url'] = { type: 'integer' };
  expect(await check({ document })).toEqual([
    '"string" → "integer" at /components/schemas/Link/properties/url/type',
  ]);
});
