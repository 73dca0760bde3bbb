import Stripe from 'stripe';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock, useTestApi, type OpenProgram } from '../testing/api.ts';

const clock = new TestClock();
clock.at = new Date();
const api = useTestApi(clock);

let program: OpenProgram;
let code: string;
let token: string;
beforeAll(async () => {
  program = await api.openProgram('hera');
  await freshPartner();
});

let number = 0;
const unique = (word: string) => `${word}_${(number += 1)}`;

/** Each story gets a partner of its own, so that sums speak of that story alone. */
async function freshPartner(): Promise<void> {
  const { body } = await api.send('POST /api/v1/embed-sessions', {
    key: program.secretKey,
    body: { partner: { externalId: unique('partner'), name: 'Alpine' } },
  });
  token = body.token;
  const link = await api.send('POST /api/v1/partners/referrals/link', { key: token, body: {} });
  code = link.body.code;
}

const now = Math.floor(Date.now() / 1000);

function event(type: string, object: object, id = unique('evt')) {
  return { id, object: 'event', type, created: now, data: { object } };
}

/** Sends an event the way Stripe does: signed over the exact bytes. */
function deliver(body: object, secret = program.stripeWebhookSecret) {
  const payload = JSON.stringify(body);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  return api.send(`POST /api/v1/integrations/stripe/${program.id}/webhook`, {
    body: payload,
    headers: { 'stripe-signature': signature },
  });
}

async function earned(): Promise<{ count: number; amount: number }> {
  const { body } = await api.send('GET /api/v1/partners/commissions/summary', { key: token });
  return { count: body.count, amount: body.totals[0]?.earned.amount ?? 0 };
}

/** A subscription's life in Stripe's words. */
function story() {
  const [customer, invoice, intent, charge] = ['cus', 'in', 'pi', 'ch'].map(unique);
  const checkout = event('checkout.session.completed', {
    id: unique('cs'),
    mode: 'subscription',
    payment_status: 'paid',
    customer,
    currency: 'usd',
    amount_total: 24_900,
    metadata: { portico_code: code },
    customer_details: { name: 'Acme <b>', email: 'Boss@Acme.example' },
  });
  const paid = event('invoice.paid', {
    id: invoice,
    customer,
    currency: 'usd',
    amount_paid: 24_900,
    lines: { data: [{ description: 'Team plan' }] },
    status_transitions: { paid_at: now },
    payments: { data: [{ payment: { type: 'payment_intent', payment_intent: intent } }] },
  });
  const refund = (total: number) =>
    event('charge.refunded', {
      id: charge,
      currency: 'usd',
      payment_intent: intent,
      amount_refunded: total,
    });
  const dispute = event('charge.dispute.created', {
    id: unique('dp'),
    charge,
    payment_intent: intent,
    currency: 'usd',
    amount: 24_900,
  });
  const cancelled = event('customer.subscription.deleted', {
    id: unique('sub'),
    customer,
    status: 'canceled',
    ended_at: now + 10,
  });
  return { checkout, paid, refund, dispute, cancelled };
}

describe('a signature', () => {
  it('that is missing, wrong or old is refused', async () => {
    const { paid } = story();
    const path = `POST /api/v1/integrations/stripe/${program.id}/webhook`;
    expect((await api.send(path, { body: paid })).body.code).toBe('signature_invalid');
    expect((await deliver(paid, 'whsec_other')).status).toBe(401);
    const payload = JSON.stringify(paid);
    const old = Stripe.webhooks.generateTestHeaderString({
      payload,
      secret: program.stripeWebhookSecret,
      timestamp: now - 3_600,
    });
    const late = await api.send(path, { body: payload, headers: { 'stripe-signature': old } });
    expect(late.body.code).toBe('signature_invalid');
    expect(await earned()).toEqual({ count: 0, amount: 0 });
  });

  it('for a program that does not exist finds nothing', async () => {
    const path = 'POST /api/v1/integrations/stripe/pg_01k9wz6m3vfp8t2q5r7s9xyabc/webhook';
    expect((await api.send(path, { body: story().paid })).status).toBe(404);
  });

  it('of another program is refused', async () => {
    const other = await api.openProgram('siso');
    expect((await deliver(story().paid, other.stripeWebhookSecret)).status).toBe(401);
  });
});

describe('a subscription', () => {
  it('earns when its invoice is paid, once, however often Stripe tells', async () => {
    await freshPartner();
    const { checkout, paid } = story();
    for (const message of [checkout, paid, paid, checkout]) {
      expect((await deliver(message)).status).toBe(200);
    }
    // The same invoice under another event id is still the same payment.
    await deliver({ ...paid, id: unique('evt') });
    expect(await earned()).toEqual({ count: 1, amount: 12_450 });
  });

  it('comes to the same sum in every order of its events', async () => {
    const sums = new Set<string>();
    for (const order of permutations(5)) {
      await freshPartner();
      const { checkout, paid, refund, cancelled } = story();
      const messages = [checkout, paid, refund(5_000), refund(12_450), cancelled];
      for (const index of order) expect((await deliver(messages[index]!)).status).toBe(200);
      const { amount } = await earned();
      sums.add(String(amount));
    }
    expect([...sums]).toEqual(['6225']);
  });

  it('survives all of them at once', async () => {
    await freshPartner();
    const { checkout, paid, refund, dispute } = story();
    const messages = [checkout, paid, refund(5_000), dispute, paid, checkout, dispute];
    const answers = await Promise.all(messages.map((message) => deliver(message)));
    const failed = answers.filter(({ status }) => status !== 200);
    // Stripe sends again what was not acknowledged.
    expect(failed.every(({ status }) => status >= 500)).toBe(true);
    for (const message of messages) await deliver(message);
    expect((await earned()).amount).toBe(0);
  });
});

it('a chargeback takes everything back', async () => {
  await freshPartner();
  const { checkout, paid, dispute } = story();
  for (const message of [checkout, paid, dispute]) await deliver(message);
  expect(await earned()).toEqual({ count: 2, amount: 0 });
});

it('a claim that cannot be granted does not hold up the payment', async () => {
  await freshPartner();
  const { paid, checkout } = story();
  const wrong = { ...checkout.data.object, metadata: { portico_code: 'no-such-code' } };
  expect((await deliver(event('checkout.session.completed', wrong))).status).toBe(200);
  expect((await deliver(paid)).status).toBe(200);
  expect(await earned()).toEqual({ count: 0, amount: 0 });
});

function permutations(length: number): number[][] {
  if (length === 0) return [[]];
  return permutations(length - 1).flatMap((rest) =>
    Array.from({ length }, (_, at) => [...rest.slice(0, at), length - 1, ...rest.slice(at)]),
  );
}
