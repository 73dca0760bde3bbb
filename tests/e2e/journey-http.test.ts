// The journey of a partner program with nothing but HTTP: what curl could do.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoServer, type DemoServer } from './demo-server.ts';

let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemoServer();
}, 180_000);
afterAll(() => demo?.close());

interface Answer {
  status: number;
  headers: Headers;
  // What the wire brings is looked at freely here.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

async function send(call: string, key?: string, body?: unknown): Promise<Answer> {
  const [method = '', path = ''] = call.split(' ');
  const response = await fetch(demo.url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const type = response.headers.get('content-type') ?? '';
  const content = type.includes('json') ? await response.json() : await response.arrayBuffer();
  return { status: response.status, headers: response.headers, body: content };
}

/** Reads the stream until an event of this type has come. */
async function nextEvent(token: string, type: string, trigger: () => Promise<unknown>) {
  const abort = new AbortController();
  const response = await fetch(`${demo.url}/api/v1/partners/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  const triggered = trigger().then(() => performance.now());
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const frame = text.split('\n\n').find((part) => part.includes(`event: ${type}`));
    if (!frame) continue;
    abort.abort();
    const data = frame.split('\n').find((line) => line.startsWith('data:'))!;
    await triggered;
    return JSON.parse(data.slice(5));
  }
  throw new Error(`The stream ended without ${type}.`);
}

it('a partner shares, a customer clicks, signs up and pays, and everybody sees it', async () => {
  const { secretKey } = demo.keys.programs.hera;
  const session = await send('POST /api/v1/embed-sessions', secretKey, {
    partner: { externalId: 'journey', name: 'Journey & Sons', email: 'hello@journey.example' },
  });
  expect(session.status).toBe(201);
  const token: string = session.body.token;

  const link = await send('POST /api/v1/partners/referrals/link', token, {
    destination: 'https://hera.example/pricing',
    code: 'journey-link',
    utm: { source: 'newsletter' },
  });
  expect(link.status).toBe(201);

  const click = await send('GET /r/journey-link');
  expect(click.status).toBe(302);
  const target = new URL(click.headers.get('location')!);
  expect(target.origin + target.pathname).toBe('https://hera.example/pricing');
  expect(target.searchParams.get('ref')).toBe('journey-link');
  expect(target.searchParams.get('utm_source')).toBe('newsletter');

  const referral = await send('POST /api/v1/referrals/convert', secretKey, {
    customer: { externalId: 'acme', name: 'Acme' },
    attribution: { clickId: target.searchParams.get('ref_click') },
  });
  expect(referral.body).toMatchObject({ status: 'converted', source: 'click' });

  let paidAt = 0;
  const event = await nextEvent(token, 'commission.created', async () => {
    paidAt = performance.now();
    return send('POST /api/v1/payments', secretKey, {
      externalId: 'acme-1',
      customer: { externalId: 'acme' },
      amount: { amount: 24_900, currency: 'USD' },
    });
  });
  expect(performance.now() - paidAt).toBeLessThan(1_000);
  expect(event.data.commission.amount).toEqual({ amount: 12_450, currency: 'USD' });

  const list = await send('GET /api/v1/partners/commissions', token);
  expect(list.body.data).toMatchObject([{ id: event.data.commission.id, status: 'pending' }]);
  const stats = (await send('GET /api/v1/partners/links', token)).body.data[0].stats;
  expect(stats).toMatchObject({ conversions: 1, earnings: [{ amount: 12_450, currency: 'USD' }] });
  const tier = await send('GET /api/v1/partners/tier-progress', token);
  expect(tier.body.requirements[0]).toMatchObject({ metric: 'activeCustomers', current: 1 });
});

it('assets download as the files they claim to be, and locked ones do not', async () => {
  const { secretKey } = demo.keys.programs.siso;
  const session = await send('POST /api/v1/embed-sessions', secretKey, {
    partner: { externalId: 'newcomer', name: 'Newcomer' },
  });
  const token: string = session.body.token;
  const { body } = await send('GET /api/v1/partners/assets?limit=100', token);
  const magic: Record<string, string> = { pdf: '%PDF-', png: '\u0089PNG', gif: 'GIF89a' };
  const formats = new Set<string>();
  for (const asset of body.data) {
    const file = await send(`GET /api/v1/partners/assets/${asset.id}/download`, token);
    if (asset.lockedUntil) {
      expect(file.status).toBe(403);
      expect(file.body).toMatchObject({ code: 'tier_locked', meta: { unlock: asset.lockedUntil } });
      continue;
    }
    formats.add(asset.format);
    expect(file.body.byteLength, asset.title).toBe(asset.bytes);
    const start = Buffer.from(file.body.slice(0, 8)).toString('latin1');
    if (magic[asset.format]) expect(start.startsWith(magic[asset.format]!), asset.title).toBe(true);
  }
  expect(formats.size).toBeGreaterThanOrEqual(4);
  expect(body.data.some((asset: { lockedUntil: unknown }) => asset.lockedUntil)).toBe(true);
});

it('logs neither secrets nor people', () => {
  expect(demo.errors).toEqual([]);
});
