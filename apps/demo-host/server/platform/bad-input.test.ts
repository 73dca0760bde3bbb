import { SignJWT } from 'jose';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock, useTestApi, type OpenProgram } from '../testing/api.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let program: OpenProgram;
let token: string;
beforeAll(async () => {
  program = await api.openProgram('hera');
  const { body } = await api.send('POST /api/v1/embed-sessions', {
    key: program.secretKey,
    body: { partner: { externalId: 'p1', name: 'Partner' } },
  });
  token = body.token;
});

const payment = {
  externalId: 'x1',
  customer: { externalId: 'c1', name: 'Acme' },
  amount: { amount: 100, currency: 'USD' },
};

async function countRows(): Promise<number> {
  const [row] = await api.resources.db.system.execute<{ count: number }>(sql`select
    (select count(*) from payments) + (select count(*) from customers)
    + (select count(*) from links) + (select count(*) from partners) + (select count(*) from events)
    + (select count(*) from idempotency_keys) as count`);
  return Number(row!.count);
}

/** Refused with this status, this pointer, a request id, and not a row more than before. */
async function expectRefusal(
  call: string,
  options: Parameters<typeof api.send>[1],
  expected: { status: number; code?: string; pointer?: string },
) {
  const before = await countRows();
  const answer = await api.send(call, options);
  expect(answer.status, JSON.stringify(answer.body)).toBe(expected.status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body.requestId).toMatch(/^rq_/);
  expect(answer.body.detail.length).toBeGreaterThan(5);
  if (expected.code) expect(answer.body.code).toBe(expected.code);
  if (expected.pointer) {
    const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toContain(expected.pointer);
  }
  expect(await countRows()).toBe(before);
}

const markup = '<img src=x onerror=alert(1)>';

describe('a payment that makes no sense is refused with a pointer, and nothing is written', () => {
  const cases: [why: string, change: object, pointer: string][] = [
    ['an unknown field', { discount: 5 }, '/discount'],
    [
      'an unknown field deep inside',
      { amount: { amount: 1, currency: 'USD', tax: 1 } },
      '/amount/tax',
    ],
    ['a missing field', { customer: undefined }, '/customer'],
    ['text for a number', { amount: { amount: '100', currency: 'USD' } }, '/amount/amount'],
    ['a fraction of a cent', { amount: { amount: 1.5, currency: 'USD' } }, '/amount/amount'],
    ['a negative amount', { amount: { amount: -100, currency: 'USD' } }, '/amount/amount'],
    ['an amount above 2^53', { amount: { amount: 2 ** 60, currency: 'USD' } }, '/amount/amount'],
    ['an unknown currency', { amount: { amount: 1, currency: 'XXZ' } }, '/amount/currency'],
    ['a lower-case currency', { amount: { amount: 1, currency: 'usd' } }, '/amount/currency'],
    ['a year of the last century', { occurredAt: '1999-12-31T23:59:59Z' }, '/occurredAt'],
    ['a year of the next century', { occurredAt: '2126-01-01T00:00:00Z' }, '/occurredAt'],
    ['a date that is none', { occurredAt: '2026-02-30T00:00:00Z' }, '/occurredAt'],
    ['a word for a date', { occurredAt: 'yesterday' }, '/occurredAt'],
    ['markup in a name', { customer: { externalId: 'c1', name: markup } }, '/customer/name'],
    ['markup in a product', { product: markup }, '/product'],
    ['a null byte', { customer: { externalId: 'c1', name: 'A\u0000B' } }, '/customer/name'],
    ['half a character', { customer: { externalId: 'c1', name: 'A\ud800' } }, '/customer/name'],
    [
      'a name of 10,000 letters',
      { customer: { externalId: 'c1', name: 'x'.repeat(10_000) } },
      '/customer/name',
    ],
    [
      'an e-mail that is none',
      { customer: { externalId: 'c1', email: 'nobody' } },
      '/customer/email',
    ],
    ['two ways to attribute', { attribution: { code: 'abc', coupon: 'ABC' } }, '/attribution'],
    ['an id of the wrong kind', { attribution: { partnerId: 'cm_1' } }, '/attribution/partnerId'],
    ['a kind that is none', { kind: 'gift' }, '/kind'],
  ];
  it.each(cases)('%s', async (_why, change, pointer) => {
    const body = { ...payment, ...change };
    await expectRefusal(
      'POST /api/v1/payments',
      { key: program.secretKey, body },
      {
        status: 400,
        code: 'invalid_request',
        pointer,
      },
    );
  });

  it('a body that is not JSON', async () => {
    await expectRefusal(
      'POST /api/v1/payments',
      { key: program.secretKey, body: '{"a":' },
      {
        status: 400,
        code: 'malformed_json',
      },
    );
  });

  it('a body that is a list', async () => {
    await expectRefusal(
      'POST /api/v1/payments',
      { key: program.secretKey, body: '[]' },
      { status: 400 },
    );
  });

  it('a body of another type', async () => {
    const headers = { 'content-type': 'text/plain' };
    await expectRefusal(
      'POST /api/v1/payments',
      { key: program.secretKey, body: 'hello', headers },
      {
        status: 415,
        code: 'unsupported_media_type',
      },
    );
  });

  it('a body of two megabytes', async () => {
    const body = { ...payment, product: 'x'.repeat(2_000_000) };
    await expectRefusal(
      'POST /api/v1/payments',
      { key: program.secretKey, body },
      {
        status: 413,
        code: 'body_too_large',
      },
    );
  });

  it('an idempotency key with a space in it', async () => {
    const headers = { 'idempotency-key': 'two words' };
    await expectRefusal(
      'POST /api/v1/payments',
      { key: program.secretKey, body: payment, headers },
      {
        status: 400,
        pointer: '/idempotency-key',
      },
    );
  });
});

describe('a link', () => {
  it.each([
    ['javascript:alert(1)', 400],
    ['data:text/html,<script>alert(1)</script>', 400],
    ['http://hera.example/insecure', 400],
    ['https://user:pass@hera.example/', 400],
    ['//hera.example', 400],
    ['https://evil.example/', 422],
    ['https://hera.example.evil.example/', 422],
    ['https://evil.example/#hera.example', 422],
    ['https://evil.example\\@hera.example/', 422],
  ])('does not lead to %s', async (destination, status) => {
    await expectRefusal(
      'POST /api/v1/partners/referrals/link',
      { key: token, body: { destination } },
      {
        status,
        pointer: '/destination',
      },
    );
  });

  it('has no markup in its name or campaign', async () => {
    const body = { name: markup, utm: { source: markup } };
    await expectRefusal(
      'POST /api/v1/partners/referrals/link',
      { key: token, body },
      {
        status: 400,
        pointer: '/utm/source',
      },
    );
  });
});

describe('a list', () => {
  it.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=many', '/limit'],
    ['cursor=garbage', '/cursor'],
    ['cursor=W10', '/cursor'],
    ['sort=customer', '/sort'],
    ['status=gone', '/status/0'],
    ['from=soon', '/from'],
    ['minAmount=1.5', '/minAmount'],
    ['color=red', '/color'],
  ])('is refused for ?%s', async (query, pointer) => {
    await expectRefusal(
      `GET /api/v1/partners/commissions?${query}`,
      { key: token },
      {
        status: 400,
        pointer,
      },
    );
  });
});

describe('a credential', () => {
  const list = 'GET /api/v1/partners/commissions';

  it('that is missing, malformed, unknown or of another kind is refused', async () => {
    await expectRefusal(list, {}, { status: 401, code: 'credential_missing' });
    await expectRefusal(list, { key: 'x.y.z' }, { status: 401, code: 'credential_invalid' });
    await expectRefusal(list, { key: 'sk_unknown' }, { status: 401, code: 'credential_invalid' });
    await expectRefusal(
      list,
      { key: program.secretKey },
      { status: 403, code: 'credential_not_allowed' },
    );
    await expectRefusal(
      'POST /api/v1/payments',
      { key: program.publishableKey, body: payment },
      {
        status: 403,
        code: 'credential_not_allowed',
      },
    );
  });

  it('that is forged is refused, signed with another key or with none', async () => {
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.alloc(32, 9));
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    const unsigned = `${header}.${token.split('.')[1]}.`;
    await expectRefusal(list, { key: forged }, { status: 401, code: 'credential_invalid' });
    await expectRefusal(list, { key: unsigned }, { status: 401, code: 'credential_invalid' });
  });

  it('that lacks the scope, or comes from another origin, is refused', async () => {
    const { body } = await api.send('POST /api/v1/embed-sessions', {
      key: program.secretKey,
      body: {
        partner: { externalId: 'p1' },
        permissions: ['links:read'],
        allowedOrigins: ['https://app.example.com'],
      },
    });
    await expectRefusal(list, { key: body.token }, { status: 403, code: 'scope_missing' });
    const headers = { origin: 'https://evil.example' };
    await expectRefusal(
      'GET /api/v1/partners/links',
      { key: body.token, headers },
      {
        status: 403,
        code: 'origin_not_allowed',
      },
    );
  });

  it('that has expired is refused', async () => {
    const { body } = await api.send('POST /api/v1/embed-sessions', {
      key: program.secretKey,
      body: { partner: { externalId: 'p1' }, ttl: 60 },
    });
    const before = clock.at;
    clock.at = new Date(before.getTime() + 61_000);
    await expectRefusal(list, { key: body.token }, { status: 401, code: 'session_expired' });
    clock.at = before;
  });

  it('of a suspended partner is refused at once', async () => {
    const { body } = await api.send('POST /api/v1/embed-sessions', {
      key: program.secretKey,
      body: { partner: { externalId: 'p2', name: 'Second' } },
    });
    await api.send(`PUT /api/v1/admin/partners/${body.partner.id}/suspend`, {
      key: program.secretKey,
      body: {},
    });
    await expectRefusal(list, { key: body.token }, { status: 403, code: 'partner_not_active' });
  });
});

it('an address that is none answers with a problem, too', async () => {
  await expectRefusal(
    'GET /api/v1/nothing/here',
    { key: token },
    { status: 404, code: 'not_found' },
  );
});
