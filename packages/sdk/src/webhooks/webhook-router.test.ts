import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { Commission } from '../index.ts';
import { fixtures } from '../testing/index.ts';
import {
  createWebhookRouter,
  signTestEvent,
  type WebhookEvent,
  type WebhookHandlers,
  type WebhookRouterOptions,
} from './index.ts';

const secret = `whsec_${btoa('a secret of thirty-two bytes, ok!')}`;
const clicked = fixtures.event('link.clicked', { linkId: fixtures.id('link', 1), clicks: 3 });

async function post(event: WebhookEvent, id?: string): Promise<Request> {
  const init = await signTestEvent({ secret, event, id });
  return new Request('https://host.example/webhooks', { method: 'POST', ...init });
}

/** A router that writes down what it was told. */
function start(options: Partial<WebhookRouterOptions<WebhookHandlers>> = {}) {
  const heard: string[] = [];
  const onError = vi.fn();
  const on: WebhookHandlers = {
    'link.clicked': ({ data }) => heard.push(`clicks ${data.clicks}`),
  };
  const router = createWebhookRouter({
    secrets: secret,
    on,
    otherwise: ({ type }) => void heard.push(`other ${type}`),
    onError,
    ...options,
  });
  const status = async (request: Request) => (await router.handle(request)).status;
  return { heard, onError, router, status };
}

describe('a webhook router', () => {
  it('hands each event to its function, and all others to the fallback', async () => {
    const { heard, status } = start();
    expect(await status(await post(clicked))).toBe(204);
    expect(await status(await post(fixtures.event('partner.updated', { status: 'x' })))).toBe(204);
    for (const type of ['galaxy.merged', 'constructor', '__proto__']) {
      const unknown = { id: 'ev_1', type, occurredAt: '', data: {} };
      expect(await status(await post(unknown))).toBe(204);
    }
    expect(heard).toEqual([
      ...['clicks 3', 'other partner.updated', 'other galaxy.merged'],
      ...['other constructor', 'other __proto__'],
    ]);
  });

  it('deals with a message once, and again when the first time went wrong', async () => {
    const done = new Set<string>();
    let works = false;
    const { status, router } = start({
      seen: (id) => done.has(id),
      remember: (id) => void done.add(id),
      otherwise: () => {
        if (!works) throw new Error('The database is down.');
      },
    });
    const event = fixtures.event('partner.updated', { status: 'x' });
    expect(await status(await post(event, 'msg_1'))).toBe(500);
    expect(done.size).toBe(0);
    works = true;
    expect(await status(await post(event, 'msg_1'))).toBe(204);
    works = false;
    expect(await status(await post(event, 'msg_1'))).toBe(204);
    const answer = await router.handle(await post(event, 'msg_2'));
    expect(await answer.text()).not.toContain('database');
  });

  it('does not work twice on a message that arrives twice at once', async () => {
    let finish = () => {};
    const works = new Promise<void>((resolve) => (finish = resolve));
    const otherwise = vi.fn(() => works);
    const { status } = start({ on: {}, otherwise });
    const twice = [await post(clicked, 'msg_1'), await post(clicked, 'msg_1')];
    const both = Promise.all(twice.map(status));
    await new Promise((resolve) => setTimeout(resolve, 50));
    finish();
    expect([await both, otherwise.mock.calls.length]).toEqual([[204, 204], 1]);
  });

  it('refuses what is not signed, not posted or too long, and tells its host', async () => {
    const { heard, onError, status } = start({ maxBytes: 2000 });
    const url = 'https://host.example';
    const good = await post(clicked);
    const { headers } = good;
    const changed = (await good.clone().text()).replace('3', '4');
    const forged = new Request(url, { method: 'POST', headers, body: changed });
    expect(await status(new Request(url))).toBe(405);
    expect(await status(new Request(url, { method: 'POST', body: '{}' }))).toBe(400);
    expect(await status(forged)).toBe(401);
    const long = 'x'.repeat(3000);
    expect(await status(new Request(url, { method: 'POST', body: long }))).toBe(413);
    expect(heard).toEqual([]);
    const codes = onError.mock.calls.map(([error]) => (error as { code: string }).code);
    expect(codes).toEqual(['webhook_header_missing', 'webhook_signature_mismatch']);
  });

  it('stops reading a body that never says how long it is', async () => {
    const pull = vi.fn((controller: ReadableStreamDefaultController) => {
      controller.enqueue(new Uint8Array(1000));
    });
    const init = { method: 'POST', body: new ReadableStream({ pull }), duplex: 'half' };
    const { status } = start({ maxBytes: 5000 });
    expect(await status(new Request('https://host.example', init))).toBe(413);
    expect(pull.mock.calls.length).toBeLessThan(10);
  });

  it('is typed by the contract', () => {
    const secrets = secret;
    createWebhookRouter({
      secrets,
      on: {
        'commission.created': ({ data }) =>
          expectTypeOf(data.commission).toEqualTypeOf<Commission>(),
      },
      otherwise: (event) => {
        expectTypeOf(event.type).toEqualTypeOf<string>();
      },
    });
    const wrong = () => [
      // @ts-expect-error: the fallback is missing
      createWebhookRouter({ secrets, on: {} }),
      // @ts-expect-error: no such event
      createWebhookRouter({ secrets, on: { 'commission.lost': () => {} }, otherwise: () => {} }),
    ];
    expect(wrong).toBeTypeOf('function');
  });
});
