import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApi, type OpenProgram } from '../testing/api.ts';

const api = useTestApi();
let program: OpenProgram;
let partnerId: string;

beforeEach(async () => {
  program = await api.openProgram('hera');
  const { body } = await api.send('POST /api/v1/embed-sessions', {
    key: program.secretKey,
    body: { partner: { externalId: 'p', name: 'Partner' } },
  });
  partnerId = body.partner.id;
});

const pay = (externalId: string, more: object = {}, headers: Record<string, string> = {}) =>
  api.send('POST /api/v1/payments', {
    key: program.secretKey,
    headers,
    body: {
      externalId,
      customer: { externalId: 'acme', name: 'Acme' },
      amount: { amount: 24_900, currency: 'USD' },
      attribution: { partnerId },
      ...more,
    },
  });

/** What the books hold of this program. */
async function books() {
  const [row] = await api.resources.db.system.execute<Record<string, number>>(sql`select
    (select count(*)::int from payments where program_id = ${program.id}) as payments,
    (select count(*)::int from commissions where program_id = ${program.id}) as commissions,
    (select count(*)::int from ledger_entries where program_id = ${program.id}) as entries,
    (select count(*)::int from events where program_id = ${program.id}
      and type = 'commission.created') as events,
    (select coalesce(sum(credits - debits), 0)::int from ledger_balances
      where program_id = ${program.id} and account = 'held') as held,
    (select coalesce(sum(earned), 0)::int from earnings_daily
      where program_id = ${program.id}) as earned,
    (select coalesce(sum(amount), 0)::int from revenue_daily
      where program_id = ${program.id}) as revenue`);
  return row;
}

const many = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('payments that arrive at the same time', () => {
  it('are one when they are the same: one commission, one ledger entry, one event', async () => {
    const answers = await Promise.all(many(100).map(() => pay('py')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.payment.id)).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.commissions[0].id)).size).toBe(1);
    expect(await books()).toEqual({
      ...{ payments: 1, commissions: 1, entries: 1, events: 1 },
      ...{ held: 12_450, earned: 12_450, revenue: 24_900 },
    });
  });

  it('are one under one idempotency key, and the key with another body is refused', async () => {
    const key = { 'idempotency-key': 'k' };
    const answers = await Promise.all(many(30).map(() => pay('py', {}, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await books()).toMatchObject({ payments: 1, commissions: 1, entries: 1, events: 1 });
    const other = await pay('other', {}, key);
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_key_reused']);
  });

  it('each count when they differ, for one customer and partner as well', async () => {
    const answers = await Promise.all(many(100).map((i) => pay(`py-${i}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await books()).toEqual({
      ...{ payments: 100, commissions: 100, entries: 100, events: 100 },
      ...{ held: 1_245_000, earned: 1_245_000, revenue: 2_490_000 },
    });
  });

  it('do not suffer from a bad one among them', async () => {
    await pay('known');
    const answers = await Promise.all(
      many(40).map((i) =>
        i % 10 === 3 ? pay('known', { amount: { amount: 1, currency: 'USD' } }) : pay(`py-${i}`),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ body }) => body.code)).toEqual(Array(4).fill('payment_mismatch'));
    expect(refused[0]!.body.errors[0].pointer).toBe('/amount/amount');
    expect(await books()).toMatchObject({ payments: 37, commissions: 37, entries: 37 });
  });
});

it('several first payments of a customer at once earn one sign-up bonus', async () => {
  program = await api.openProgram('affiliate');
  const { body } = await api.send('POST /api/v1/embed-sessions', {
    key: program.secretKey,
    body: { partner: { externalId: 'p', name: 'Partner', type: 'affiliate' } },
  });
  partnerId = body.partner.id;
  const answers = await Promise.all(many(20).map((i) => pay(`py-${i}`)));
  const types = answers.flatMap((one) => one.body.commissions.map((c: { type: string }) => c.type));
  expect(types.filter((type) => type === 'signup')).toHaveLength(1);
  expect(types.filter((type) => type === 'recurring')).toHaveLength(20);
});

it('payments at once do not earn more than a cap together', async () => {
  const terms = {
    rules: [
      {
        ...{ key: 'share', type: 'recurring', when: {}, pays: { rate: '0.5' } },
        cap: { amount: { amount: 50_000, currency: 'USD' }, per: 'month' },
      },
    ],
  };
  const body = { terms, basedOn: 1 };
  const plan = await api.send('POST /api/v1/admin/plans', { key: program.secretKey, body });
  expect(plan.status).toBe(201);
  await Promise.all(
    many(30).map((i) => pay(`py-${i}`, { customer: { externalId: `c-${i}`, name: 'C' } })),
  );
  expect(await books()).toMatchObject({ payments: 30, earned: 50_000, held: 50_000 });
});

describe('line items', () => {
  it('that do not add up to the payment are refused with a pointer', async () => {
    const items = [{ amount: 24_899, product: 'Licence' }];
    const { status, body } = await pay('py', { items });
    expect([status, body.errors[0].pointer]).toEqual([400, '/items']);
    expect(await books()).toMatchObject({ payments: 0, commissions: 0, entries: 0 });
  });

  it('earn each on their own, and add up', async () => {
    const items = [
      { amount: 20_001, product: 'Licence' },
      { amount: 4_899, product: 'Support' },
    ];
    const { body } = await pay('py', { items });
    const rows = body.commissions as { amount: { amount: number }; payment: { product: string } }[];
    expect(rows.map((row) => [row.payment.product, row.amount.amount])).toEqual([
      ['Licence', 10_001],
      ['Support', 2_450],
    ]);
  });
});
