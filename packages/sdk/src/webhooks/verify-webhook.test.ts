import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixtures } from '../testing/index.ts';
import { isPorticoError, signTestEvent, verifyWebhook, type WebhookEvent } from './index.ts';

const secret = `whsec_${btoa('a secret of thirty-two bytes, ok!')}`;
const other = `whsec_${btoa('another secret, just as long: yes')}`;
const event = fixtures.event('link.clicked', { linkId: fixtures.id('link', 1), clicks: 3 });

/** A message, with its parts changed on the way. */
async function message(changes: Record<string, string> = {}, with_ = secret) {
  const { headers, body } = await signTestEvent({ secret: with_, event, id: 'msg_1' });
  return { payload: body, headers: { ...headers, ...changes }, secrets: secret };
}

async function refusal(options: Parameters<typeof verifyWebhook>[0]): Promise<string> {
  const error = await verifyWebhook(options).catch((reason: unknown) => reason);
  if (!isPorticoError(error)) return 'accepted';
  expect(error.docUrl).toContain(error.code);
  expect(JSON.stringify(error)).not.toContain(secret.slice(6));
  return error.code;
}

afterEach(() => void vi.useRealTimers());

describe('a webhook', () => {
  it('is read when it is signed with the secret, whatever form body and headers have', async () => {
    const { payload, headers, secrets } = await message();
    const bytes = new TextEncoder().encode(payload);
    const shouted = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]),
    );
    for (const body of [payload, bytes, bytes.buffer]) {
      for (const each of [headers, shouted, new Headers(headers)]) {
        const verified = await verifyWebhook({ payload: body, headers: each, secrets });
        expect(verified).toMatchObject({ id: 'msg_1', event });
      }
    }
  });

  it('passes while a secret is replaced, from either side', async () => {
    const old = await message({}, other);
    expect(await refusal(old)).toBe('webhook_signature_mismatch');
    expect(await refusal({ ...old, secrets: [secret, other] })).toBe('accepted');
    const { headers } = await message();
    const [theirs, ours] = [old, { headers }].map((one) => one.headers['webhook-signature']);
    const both = `v1,AAAA v1a,zz ${theirs} ${ours}`;
    expect(await refusal({ ...old, headers: { ...headers, 'webhook-signature': both } })).toBe(
      'accepted',
    );
  });

  it('is refused when anything of it was changed', async () => {
    const { payload, headers, secrets } = await message();
    const changed = payload.replace('"clicks":3', '"clicks":4');
    const later = String(Number(headers['webhook-timestamp']) + 1);
    const mismatch = 'webhook_signature_mismatch';
    expect(await refusal({ payload: changed, headers, secrets })).toBe(mismatch);
    expect(await refusal(await message({ 'webhook-id': 'msg_2' }))).toBe(mismatch);
    expect(await refusal(await message({ 'webhook-timestamp': later }))).toBe(mismatch);
    expect(await refusal(await message({ 'webhook-signature': 'v1,%%%' }))).toBe(mismatch);
    expect(await refusal({ ...(await message()), secrets: other })).toBe(mismatch);
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('needs %s', async (name) => {
    expect(await refusal(await message({ [name]: '' }))).toBe('webhook_header_missing');
  });

  it('is refused when it is too old or from the future, and how far is yours to say', async () => {
    vi.useFakeTimers();
    const sent = await message();
    const after = async (seconds: number, toleranceSeconds?: number) => {
      vi.setSystemTime(Number(sent.headers['webhook-timestamp']) * 1000 + seconds * 1000);
      return refusal({ ...sent, toleranceSeconds });
    };
    expect([await after(300), await after(-300)]).toEqual(['accepted', 'accepted']);
    expect(await after(301)).toBe('webhook_too_old');
    expect(await after(-301)).toBe('webhook_too_new');
    expect([await after(301, 600), await after(11, 10)]).toEqual(['accepted', 'webhook_too_old']);
  });

  it('that nobody can read is told from one that nobody signed', async () => {
    expect(await refusal(await message({ 'webhook-timestamp': '1e9' }))).toBe('webhook_malformed');
    expect(await refusal(await message({ 'webhook-signature': 'v2,x' }))).toBe('webhook_malformed');
    for (const body of ['null', '"text"', '{"type":1}']) {
      const read = JSON.parse(body) as WebhookEvent;
      const { headers } = await signTestEvent({ secret, event: read });
      expect(await refusal({ payload: body, headers, secrets: secret })).toBe('webhook_malformed');
    }
  });

  it.each(['', 'whsec_', 'whsec_%%%', 'whsec_c2hvcnQ='])(
    'is not judged by a secret that is none: "%s"',
    async (none) => {
      expect(await refusal({ ...(await message()), secrets: none })).toBe('config_invalid');
      expect(await refusal({ ...(await message()), secrets: [] })).toBe('config_invalid');
    },
  );

  it('says what to do when a parsed body is handed in', async () => {
    const { payload, ...rest } = await message();
    const parsed = { ...rest, payload: JSON.parse(payload) as string };
    await expect(verifyWebhook(parsed)).rejects.toThrow('must be the raw body');
  });
});

describe('Standard Webhooks', () => {
  it('messages of its own library are verified by us', async () => {
    const body = JSON.stringify({ ...event, note: 'Zoë 高橋' });
    const now = new Date();
    const headers = {
      'webhook-id': 'msg_9',
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_9', now, body),
    };
    expect(await refusal({ payload: body, headers, secrets: secret })).toBe('accepted');
  });

  it('messages of ours are verified by its own library', async () => {
    const { headers, body } = await signTestEvent({ secret, event });
    expect(new Webhook(secret).verify(body, headers)).toEqual(event);
    expect(() => new Webhook(other).verify(body, headers)).toThrow();
  });
});
