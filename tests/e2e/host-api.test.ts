// The host's own backend, as scripts of strangers would meet it.

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoServer, type DemoServer } from './demo-server.ts';

let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemoServer();
}, 300_000);
afterAll(() => demo?.close());

interface Answer {
  status: number;
  text: string;
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${demo.url}/host/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() } satisfies Answer;
}

/** With a Host header of our own, which fetch does not allow. */
function postAs(host: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${demo.url}/host/${path}`, { method: 'POST', headers: { host } });
    call.on('error', reject);
    call.on('response', (answer) => (answer.resume(), resolve(answer.statusCode ?? 0)));
    call.end();
  });
}

describe('who may ask', () => {
  it('is a page of this host, or no page at all', async () => {
    const { url } = demo;
    expect((await post('hera/session', {}, { origin: url })).status).toBe(200);
    expect((await post('hera/session', {})).status).toBe(200);
    const others = ['https://evil.example', 'null', url.replace('127.0.0.1', 'localhost')];
    for (const origin of others) {
      expect((await post('hera/session', {}, { origin })).status).toBe(403);
    }
    const far = { 'sec-fetch-site': 'cross-site' };
    expect((await post('hera/session', {}, far)).status).toBe(403);
  });

  it('is nobody who made a foreign name point here', async () => {
    expect(await postAs('rebound.example', 'hera/session')).toBe(403);
    expect(await postAs(new URL(demo.url).host, 'hera/session')).toBe(200);
  });
});

describe('who is signed in', () => {
  it('is the first partner, a known one, or a newcomer who is enrolled on the spot', async () => {
    const [, second] = demo.keys.programs.siso.partners;
    for (const query of ['', `?partner=${second?.externalId}`, '?partner=newcomer-abcdef01']) {
      const { status, text } = await post(`siso/session${query}`, {});
      expect(status).toBe(200);
      expect(JSON.parse(text).token).toMatch(/^eyJ/);
    }
  });

  it('is never anybody else', async () => {
    for (const name of ['somebody', 'newcomer-', 'newcomer-A%27', '..%2f']) {
      expect((await post(`siso/session?partner=${name}`, {})).status).toBe(404);
    }
    expect((await post('constructor/session', {})).status).toBe(404);
  });
});

describe('bad input', () => {
  const pay = { customerId: 'c', amount: 100, currency: 'USD' };
  it.each([
    ['a negative amount', 'pay', { ...pay, amount: -1 }],
    ['a fraction of a cent', 'pay', { ...pay, amount: 1.5 }],
    ['an unknown field', 'pay', { ...pay, extra: true }],
    ['an unknown kind', 'pay', { ...pay, kind: 'gift' }],
    ['a path as a code', 'click', { code: '../../etc' }],
    ['a crowd', 'click', { code: 'abc', visitors: 1_000_000 }],
    ['two claims at once', 'convert', { clickId: 'ck_x', code: 'abc', customerName: 'A' }],
    ['nobody', 'convert', { code: 'abc', customerName: '  ' }],
    ['more than everything', 'refund', { paymentId: 'py_x', share: 2 }],
    ['broken JSON', 'pay', '{"amount":'],
    ['no object', 'pay', '[]'],
  ])('%s is refused and nothing is sent', async (_, verb, body) => {
    const { status, text } = await post(`hera/play/${verb}`, body);
    expect(status).toBe(400);
    expect(JSON.parse(text).exchanges).toEqual([]);
  });

  it('a form, a flood and markup are refused', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post('hera/play/pay', 'amount=1', form)).status).toBe(415);
    expect((await post('hera/play/pay', `"${'x'.repeat(20_000)}"`)).status).toBe(413);
    const code = demo.keys.programs.hera.partners[0]?.externalId.replace('hera-', '') ?? '';
    const markup = { code, customerName: '<img src=x onerror=alert(1)>' };
    const { status, text } = await post('hera/play/convert', markup);
    expect(status).toBe(400);
    expect(JSON.parse(text).exchanges).toHaveLength(1);
  });

  it('leaves no error in the log and no secret in an answer', async () => {
    expect(demo.errors).toEqual([]);
    const { text } = await post('hera/play/promote', {});
    expect(text).toContain('Bearer sk_••••••••');
    expect(text).not.toContain(demo.keys.programs.hera.secretKey);
  });
});
