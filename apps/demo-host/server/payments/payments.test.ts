import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock, useTestApi, type OpenProgram } from '../testing/api.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let hera: OpenProgram;
beforeAll(async () => {
  hera = await api.openProgram('hera');
});

let number = 0;
const unique = (word: string) => `${word}-${(number += 1)}`;

/** A new active partner with a session. */
async function enrol(program: OpenProgram, type?: string) {
  const externalId = unique('partner');
  const { body } = await api.send('POST /api/v1/embed-sessions', {
    key: program.secretKey,
    body: {
      partner: { externalId, name: 'Alpine Advisory', email: `${externalId}@p.example`, type },
    },
  });
  return { id: body.partner.id as string, token: body.token as string };
}

function pay(program: OpenProgram, body: Record<string, unknown> = {}) {
  return api.send('POST /api/v1/payments', {
    key: program.secretKey,
    body: {
      externalId: unique('pay'),
      customer: { externalId: unique('customer'), name: 'Acme' },
      amount: { amount: 24_900, currency: 'USD' },
      ...body,
    },
  });
}

async function summary(token: string) {
  const { body } = await api.send('GET /api/v1/partners/commissions/summary', { key: token });
  return body;
}

describe('a payment by a referred customer', () => {
  it('earns a hera partner exactly half: $124.50 of $249.00', async () => {
    const partner = await enrol(hera);
    const { status, body } = await pay(hera, { attribution: { partnerId: partner.id } });
    expect(status).toBe(201);
    expect(body.commissions).toMatchObject([
      { type: 'recurring', status: 'pending', amount: { amount: 12_450, currency: 'USD' } },
    ]);
  });

  it('earns $137.26 with 10 active customers and the advanced certificate', async () => {
    const partner = await enrol(hera);
    await api.send(`PUT /api/v1/admin/partners/${partner.id}/qualifications`, {
      key: hera.secretKey,
      body: { certification: 'advanced' },
    });
    const amounts: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      const { body } = await pay(hera, { attribution: { partnerId: partner.id } });
      amounts.push(body.commissions[0].amount.amount);
    }
    // Nine customers: the certificate alone, 130.725. The tenth: both bonuses, 137.26125.
    expect(amounts).toEqual([...Array(9).fill(13_073), 13_726]);
  });

  it('explains itself step by step to the partner', async () => {
    const partner = await enrol(hera);
    const { body } = await pay(hera, { attribution: { partnerId: partner.id } });
    const detail = await api.send(`GET /api/v1/partners/commissions/${body.commissions[0].id}`, {
      key: partner.token,
    });
    expect(detail.body.calculation.steps).toMatchObject([
      { kind: 'rate', input: '24900', factor: '0.5', output: '12450' },
      { kind: 'round', output: '12450' },
    ]);
    expect(detail.body.holdUntil).toBe('2026-04-09T12:00:00.000Z');
  });

  it('keeps its currency, with and without decimals', async () => {
    const partner = await enrol(hera);
    const attribution = { partnerId: partner.id };
    const yen = await pay(hera, { attribution, amount: { amount: 14_801, currency: 'JPY' } });
    const dinar = await pay(hera, { attribution, amount: { amount: 30_505, currency: 'KWD' } });
    expect(yen.body.commissions[0].amount).toEqual({ amount: 7_401, currency: 'JPY' });
    expect(dinar.body.commissions[0].amount).toEqual({ amount: 15_253, currency: 'KWD' });
  });

  it('earns nobody anything when nobody referred the customer', async () => {
    const { body } = await pay(hera);
    expect(body.payment.partnerId).toBeNull();
    expect(body.commissions).toEqual([]);
  });
});

describe('the affiliate plan', () => {
  it('pays the sign-up bonus once and a share of every month for a year', async () => {
    const program = await api.openProgram('affiliate');
    const partner = await enrol(program, 'affiliate');
    const customer = { externalId: unique('customer'), name: 'Beta' };
    const at = (iso: string) => ({
      customer,
      amount: { amount: 10_000, currency: 'USD' },
      occurredAt: iso,
      attribution: { partnerId: partner.id },
    });
    const first = await pay(program, at('2025-01-31T00:00:00Z'));
    const next = await pay(program, at('2025-02-28T00:00:00Z'));
    const last = await pay(program, at('2026-01-30T00:00:00Z'));
    const late = await pay(program, at('2026-01-31T00:00:00Z'));
    const amounts = ({ body }: typeof first) =>
      body.commissions.map((c: { type: string; amount: { amount: number } }) => [
        c.type,
        c.amount.amount,
      ]);
    expect(amounts(first)).toEqual([
      ['signup', 5_000],
      ['recurring', 1_000],
    ]);
    expect(amounts(next)).toEqual([['recurring', 1_000]]);
    expect(amounts(last)).toEqual([['recurring', 1_000]]);
    expect(amounts(late)).toEqual([]);
  });
});

describe('reported again', () => {
  it('100 times at once, a payment is one payment and earns one commission', async () => {
    const partner = await enrol(hera);
    const externalId = unique('pay');
    const customer = { externalId: unique('customer'), name: 'Gamma' };
    const same = { externalId, customer, attribution: { partnerId: partner.id } };
    const answers = await Promise.all(Array.from({ length: 100 }, () => pay(hera, same)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.commissions[0].id)).size).toBe(1);
    expect((await summary(partner.token)).count).toBe(1);
  });

  it('with another amount it is refused, with a pointer', async () => {
    const externalId = unique('pay');
    const customer = { externalId: unique('customer') };
    await pay(hera, { externalId, customer });
    const again = await pay(hera, { externalId, customer, amount: { amount: 1, currency: 'USD' } });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      code: 'payment_mismatch',
      errors: [{ pointer: '/amount/amount' }],
    });
  });

  it('an idempotency key gives the first answer again, and refuses another body', async () => {
    const body = {
      externalId: unique('pay'),
      customer: { externalId: unique('customer') },
      amount: { amount: 500, currency: 'USD' },
    };
    const headers = { 'idempotency-key': unique('key') };
    const send = (changes = {}) =>
      api.send('POST /api/v1/payments', {
        key: hera.secretKey,
        headers,
        body: { ...body, ...changes },
      });
    const first = await send();
    const again = await send();
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await send({ product: 'Other' })).body.code).toBe('idempotency_key_reused');
  });
});

describe('a refund', () => {
  const refund = (id: string, body: Record<string, unknown>) =>
    api.send(`POST /api/v1/payments/${id}/refunds`, {
      key: hera.secretKey,
      body: { externalId: unique('refund'), ...body },
    });

  it('takes back its share, in parts, to exactly zero and never below', async () => {
    const partner = await enrol(hera);
    const { body } = await pay(hera, {
      attribution: { partnerId: partner.id },
      amount: { amount: 10_001, currency: 'USD' },
    });
    const parts = [3_333, 3_333, 3_335];
    const back: number[] = [];
    for (const amount of parts) {
      const answer = await refund(body.payment.id, { amount: { amount, currency: 'USD' } });
      back.push(answer.body.reversals[0].amount.amount);
    }
    expect(body.commissions[0].amount.amount).toBe(5_001);
    expect(back.reduce((sum, part) => sum + part, 0)).toBe(-5_001);
    const over = await refund(body.payment.id, { amount: { amount: 1, currency: 'USD' } });
    expect(over.body).toMatchObject({ code: 'refund_exceeds_payment', meta: { refundable: 0 } });
    expect((await summary(partner.token)).totals[0].earned.amount).toBe(0);
  });

  it('repeated with the same id is one refund', async () => {
    const partner = await enrol(hera);
    const { body } = await pay(hera, { attribution: { partnerId: partner.id } });
    const externalId = unique('refund');
    const same = { externalId, amount: { amount: 24_900, currency: 'USD' } };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refund(body.payment.id, same)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect((await summary(partner.token)).totals[0].earned.amount).toBe(0);
    expect((await summary(partner.token)).count).toBe(2);
  });

  it('in another currency is refused, with a pointer', async () => {
    const { body } = await pay(hera);
    const answer = await refund(body.payment.id, { amount: { amount: 100, currency: 'EUR' } });
    expect(answer.body).toMatchObject({ errors: [{ pointer: '/amount/currency' }] });
  });
});

describe('attribution', () => {
  it('that comes late lets earlier payments earn, refunds taken off', async () => {
    const partner = await enrol(hera);
    const customer = { externalId: unique('customer'), name: 'Late Ltd' };
    const first = await pay(hera, { customer });
    await pay(hera, { customer });
    await api.send(`POST /api/v1/payments/${first.body.payment.id}/refunds`, {
      key: hera.secretKey,
      body: { externalId: unique('refund'), amount: { amount: 12_450, currency: 'USD' } },
    });
    const convert = await api.send('POST /api/v1/referrals/convert', {
      key: hera.secretKey,
      body: { customer, attribution: { partnerId: partner.id } },
    });
    expect(convert.status).toBe(201);
    // Half of the first payment is left, and the whole second one.
    expect((await summary(partner.token)).totals[0].earned.amount).toBe(6_225 + 12_450);
  });

  it('is refused to the partner itself, however it spells its address', async () => {
    const { body } = await api.send('POST /api/v1/embed-sessions', {
      key: hera.secretKey,
      body: { partner: { externalId: unique('partner'), name: 'Sly', email: 'sly.fox@gmail.com' } },
    });
    const answer = await api.send('POST /api/v1/referrals/convert', {
      key: hera.secretKey,
      body: {
        customer: { externalId: unique('customer'), email: 'SlyFox+1@googlemail.com' },
        attribution: { partnerId: body.partner.id },
      },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'attribution_refused',
      meta: { reason: 'self_referral' },
      errors: [{ pointer: '/attribution/partnerId' }],
    });
  });

  it('is refused when another partner owns the customer', async () => {
    const [one, two] = [await enrol(hera), await enrol(hera)];
    const customer = { externalId: unique('customer') };
    const convert = (partnerId: string) =>
      api.send('POST /api/v1/referrals/convert', {
        key: hera.secretKey,
        body: { customer, attribution: { partnerId } },
      });
    expect((await convert(one.id)).status).toBe(201);
    expect((await convert(one.id)).status).toBe(201);
    expect((await convert(two.id)).body.code).toBe('customer_owned');
  });
});
