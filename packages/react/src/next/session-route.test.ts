import { createFakePortico } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createSessionRoute } from './session-route.ts';
import type { SessionRouteOptions } from './session-route.ts';

let fake: FakePortico;
beforeEach(() => {
  fake = createFakePortico();
});

const page = 'https://shop.example.com';

function routeFor(options: Partial<SessionRouteOptions> = {}) {
  const { baseUrl, fetch } = fake.options;
  return createSessionRoute({
    ...{ baseUrl, fetch, secretKey: 'sk_test_1', maxRetries: 0 },
    partner: () => ({ externalId: 'acme', name: 'Acme' }),
    ...options,
  });
}

function ask(headers: Record<string, string> = {}, method = 'POST'): Request {
  return new Request(`${page}/portico/session`, { method, headers });
}

const sameOrigin = { origin: page, host: 'shop.example.com', 'sec-fetch-site': 'same-origin' };

test.each(['GET', 'POST'] as const)('%s answers a token that no cache may keep', async (method) => {
  const response = await routeFor()[method](ask(sameOrigin, method));
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({ token: expect.any(String), theme: null });
});

describe('a page of somebody else gets nothing, and nobody is looked up for it', () => {
  test.each([
    { origin: 'https://evil.example.com', host: 'shop.example.com' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'null', host: 'shop.example.com' },
  ])('%j', async (headers) => {
    const partner = vi.fn(() => ({ externalId: 'acme' }));
    const response = await routeFor({ partner }).POST(ask(headers));
    expect(response.status).toBe(403);
    expect(partner).not.toHaveBeenCalled();
  });
});

test('an origin that the host has named may ask', async () => {
  const origin = 'https://app.example.com';
  const headers = { origin, host: 'shop.example.com', 'sec-fetch-site': 'same-site' };
  expect((await routeFor({ origins: [origin] }).POST(ask(headers))).status).toBe(200);
});

test('behind a proxy the name that the visitor sees counts', async () => {
  const headers = { ...sameOrigin, host: 'internal:3000', 'x-forwarded-host': 'shop.example.com' };
  expect((await routeFor().POST(ask(headers))).status).toBe(200);
});

test.each([
  [null, 401],
  ['forbidden', 403],
] as const)('who asks is %j: %i', async (partner, status) => {
  const response = await routeFor({ partner: () => partner }).POST(ask(sameOrigin));
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(fake.calls).toEqual([]);
});

test.each([
  ['partner_not_active', 403],
  ['internal', 503],
] as const)('Portico answers %s: %i', async (code, status) => {
  fake.fail('*', code);
  expect((await routeFor().POST(ask(sameOrigin))).status).toBe(status);
});

test('a wrong key or a partner who cannot be enrolled is the developer’s to see', async () => {
  const partner = () => ({ externalId: 'nameless' });
  const unknown = routeFor({ partner }).POST(ask(sameOrigin));
  await expect(unknown).rejects.toMatchObject({ category: 'validation' });
  await expect(routeFor({ secretKey: 'pk_1' }).POST(ask(sameOrigin))).rejects.toThrow('sk_');
});
