import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock, useTestApi } from '../testing/api.ts';
import {
  openStaffedProgram,
  type Joined,
  type StaffedProgram,
} from '../testing/staffed-program.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let hera: StaffedProgram;
let other: StaffedProgram;
let ada: Joined;
let bob: Joined;

beforeAll(async () => {
  hera = await openStaffedProgram(api, 'hera');
  other = await openStaffedProgram(api, 'hera');
  ada = await hera.join('ada');
  bob = await hera.join('bob');
});

async function earn(who: Joined, id: string, amount = 10_000): Promise<string> {
  const { body } = await hera.pay(who, { id, amount, customer: `${who.id}-c` });
  return body.commissions[0].id;
}

describe('the list of all partners’ commissions', () => {
  it('shows each once, newest first, with its partner, page by page', async () => {
    for (let i = 0; i < 7; i += 1) {
      const occurredAt = new Date(clock.at.getTime() - (i % 3) * 60_000).toISOString();
      const who = i % 2 === 0 ? ada : bob;
      await hera.pay(who, { id: `list-${i}`, amount: 1_000, customer: who.id, occurredAt });
    }
    const rows: { id: string; occurredAt: string; partner: { name: string; tier: string } }[] = [];
    let cursor = '';
    do {
      const place = cursor ? `&cursor=${cursor}` : '';
      const { body } = await hera.send(`GET /admin/commissions?limit=3${place}`);
      rows.push(...body.data);
      cursor = body.nextCursor;
    } while (cursor);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(7);
    expect(rows.map((row) => row.occurredAt)).toEqual(
      rows
        .map((row) => row.occurredAt)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(rows.map(({ partner }) => partner.name))).toEqual(
      new Set(['Partner ada', 'Partner bob']),
    );
    expect(rows[0]!.partner.tier).toBe('silver');
  });

  it('is filtered by partner and refuses the cursor of another question', async () => {
    const mine = await hera.send(`GET /admin/commissions?partnerId=${bob.id}&limit=1`);
    expect(mine.body.data[0].partner.id).toBe(bob.id);
    const stolen = await hera.send(`GET /admin/commissions?cursor=${mine.body.nextCursor}`);
    expect(stolen.body.code).toBe('invalid_cursor');
  });

  it('belongs to the program: another sees nothing, and a partner may not ask', async () => {
    const id = await earn(ada, 'mine');
    expect((await other.send('GET /admin/commissions')).body.data).toEqual([]);
    expect((await other.send(`GET /admin/commissions/${id}`)).status).toBe(404);
    const partner = await hera.send('GET /admin/commissions', undefined, ada.token);
    expect([partner.status, partner.body.code]).toEqual([403, 'credential_not_allowed']);
    const outcome = await other.send('POST /admin/commissions/cancel', { ids: [id], reason: 'x' });
    expect(outcome.body).toMatchObject({ changed: [], refused: [{ id, code: 'not_found' }] });
  });
});

describe('review', () => {
  it('holds, approves and cancels, names who did it, and keeps the ledger even', async () => {
    const id = await earn(ada, 'review');
    const before = await hera.balances();
    // Facts of one instant have no order.
    const tick = () => (clock.at = new Date(clock.at.getTime() + 1));
    tick();
    await hera.send('POST /admin/commissions/hold', { ids: [id], reason: 'Looks odd' });
    tick();
    await hera.send('POST /admin/commissions/approve', { ids: [id] });
    tick();
    const payable = await hera.balances();
    expect(payable['payable USD']! - (before['payable USD'] ?? 0)).toBe(5_000);
    await hera.send('POST /admin/commissions/cancel', { ids: [id], reason: 'A test' });
    expect((await hera.balances())['expense USD']).toBe(before['expense USD']! + 5_000);
    const { body } = await hera.send(`GET /admin/commissions/${id}`);
    const steps = body.history.map((step: { to: string; by: object; reason: string }) => [
      step.to,
      step.by,
      step.reason,
    ]);
    const sam = { kind: 'staff', name: 'Sam' };
    expect(steps).toEqual([
      ['pending', { kind: 'system', name: null }, null],
      ['held', sam, 'Looks odd'],
      ['approved', sam, null],
      ['cancelled', sam, 'A test'],
    ]);
  });

  it('moves a commission once when two people approve it at the same time', async () => {
    const id = await earn(bob, 'twice');
    const before = await hera.balances();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => hera.send('POST /admin/commissions/approve', { ids: [id] })),
    );
    expect(answers.filter(({ body }) => body.changed.length === 1).length).toBe(1);
    const after = await hera.balances();
    expect(after['payable USD']! - (before['payable USD'] ?? 0)).toBe(5_000);
  });

  it.each([
    ['hold', {}, '/ids'],
    ['hold', { ids: [], reason: 'x' }, '/ids'],
    ['cancel', { ids: ['cm_01k9wz6m3vfp8t2q5r7s9xyabc'], reason: '  ' }, '/reason'],
    ['approve', { ids: ['pa_01k9wz6m3vfp8t2q5r7s9xyabc'] }, '/ids/0'],
    [
      'adjust',
      { partnerId: 'x', amount: { amount: 1, currency: 'USD' }, reason: 'x' },
      '/partnerId',
    ],
    ['calculate', { from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' }, '/to'],
  ])('%s with %j is refused with a pointer', async (verb, body, pointer) => {
    const answer = await hera.send(`POST /admin/commissions/${verb}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(
      pointer,
    );
  });
});

describe('an adjustment by hand', () => {
  it('gives or takes, is approved at once and read by the partner', async () => {
    const before = await hera.balances();
    const amount = { amount: -700, currency: 'USD' };
    const body = { partnerId: ada.id, amount, reason: 'Paid twice in May' };
    const made = await hera.send('POST /admin/commissions/adjust', body);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ type: 'adjustment', status: 'approved', amount });
    expect((await hera.balances())['payable USD']).toBe((before['payable USD'] ?? 0) - 700);
    const seen = await hera.send(`GET /partners/commissions/${made.body.id}`, undefined, ada.token);
    expect(seen.body.note).toBe('Paid twice in May');
    const ids = [made.body.id];
    const held = await hera.send('POST /admin/commissions/hold', { ids, reason: 'Wait' });
    expect([held.status, held.body.changed]).toEqual([200, []]);
  });

  it('is made once when the same press arrives five times at once', async () => {
    const before = await hera.balances();
    const amount = { amount: 900, currency: 'USD' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        api.send('POST /api/v1/admin/commissions/adjust', {
          key: hera.program.secretKey,
          body: { partnerId: bob.id, amount, reason: 'Thanks' },
          headers: { 'idempotency-key': 'press-1' },
        }),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await hera.balances())['payable USD']).toBe((before['payable USD'] ?? 0) + 900);
  });

  it('of nothing, or for a partner of another program, is refused', async () => {
    const none = { amount: 0, currency: 'USD' };
    const body = { partnerId: ada.id, amount: none, reason: 'x' };
    expect((await hera.send('POST /admin/commissions/adjust', body)).status).toBe(400);
    const amount = { amount: 5, currency: 'USD' };
    const foreign = await other.send('POST /admin/commissions/adjust', { ...body, amount });
    expect(foreign.status).toBe(404);
  });
});

describe('calculating a period again', () => {
  const period = { from: '2026-05-01T00:00:00Z', to: '2026-06-01T00:00:00Z' };

  it('by the plan of its time comes to what was booked, refunds included', async () => {
    clock.at = new Date('2026-05-10T12:00:00Z');
    const { body } = await hera.pay(ada, { id: 'may-1', amount: 20_001, customer: 'may' });
    await hera.pay(bob, { id: 'may-2', amount: 3_000, customer: 'may-b', currency: 'EUR' });
    await hera.send(
      `POST /payments/${body.payment.id}/refunds`,
      { externalId: 'may-r', amount: { amount: 7_001, currency: 'USD' } },
      hera.program.secretKey,
    );
    const report = await hera.send('POST /admin/commissions/calculate', period);
    expect(report.body).toMatchObject({ payments: 2, truncated: false, differences: [] });
    expect(report.body.totals.map((line: { change: number }) => line.change)).toEqual([0, 0]);
    expect(report.body.totals[1].before).toBe(10_001 - 3_501);
  });

  it('by another version tells the difference per partner, and writes nothing', async () => {
    clock.moveDays(1);
    const before = await hera.balances();
    const plans = await hera.send('GET /admin/plans');
    const [{ terms, version }] = plans.body.data;
    const [share] = terms.rules;
    const lower = { ...terms, rules: [{ ...share, pays: { rate: '0.4' } }] };
    const published = await hera.send('POST /admin/plans', { terms: lower, basedOn: version });
    expect(published.status).toBe(201);
    const { body } = await hera.send('POST /admin/commissions/calculate', {
      ...period,
      planVersion: published.body.version,
      partnerId: bob.id,
    });
    expect(body.differences).toMatchObject([
      {
        partner: { name: 'Partner bob' },
        type: 'recurring',
        before: 1_500,
        after: 1_200,
        change: -300,
      },
    ]);
    expect(body.byPartner).toHaveLength(1);
    expect(await hera.balances()).toEqual(before);
    const again = await hera.send('POST /admin/commissions/calculate', period);
    expect(again.body.differences).toEqual([]);
  });

  it('knows only versions that exist', async () => {
    const answer = await hera.send('POST /admin/commissions/calculate', {
      ...period,
      planVersion: 99,
    });
    expect(answer.body.errors[0].pointer).toBe('/planVersion');
  });

  it('counts what a cancelled commission would have been as cancelled', async () => {
    clock.at = new Date('2026-07-10T12:00:00Z');
    const { body } = await hera.pay(ada, { id: 'july', amount: 10_000, customer: 'july' });
    const { id } = body.commissions[0];
    await hera.send('POST /admin/commissions/cancel', { ids: [id], reason: 'Fraud' });
    const july = { from: '2026-07-01T00:00:00Z', to: '2026-08-01T00:00:00Z' };
    const report = await hera.send('POST /admin/commissions/calculate', july);
    expect(report.body).toMatchObject({ payments: 1, totals: [], differences: [] });
  });

  it('reads 20,000 payments and says that there were more', async () => {
    clock.at = new Date('2026-09-10T12:00:00Z');
    const { body } = await hera.pay(bob, { id: 'many', amount: 1_000, customer: 'many' });
    const { db } = api.resources;
    const { id } = body.payment;
    await db.system.execute(sql`insert into payments (program_id, id, external_id, customer_id,
        partner_id, kind, amount, currency, occurred_at, created_at, facts)
      select program_id, 'py_' || lpad(n::text, 26, '0'), 'many-' || n, customer_id, partner_id,
        kind, amount, currency,
        occurred_at + make_interval(secs => n % 1000), created_at, facts
      from payments, generate_series(1, 20000) as n where id = ${id}`);
    await db.system.execute(sql`insert into commissions (program_id, id, partner_id, customer_id,
        customer_name, payment_id, payment_amount, payment_currency, rule, type, status, amount,
        currency, calculation, hold_until, occurred_at, created_at)
      select program_id, 'cm_' || lpad(n::text, 26, '0'), partner_id, customer_id,
        customer_name, 'py_' || lpad(n::text, 26, '0'),
        payment_amount, payment_currency, rule, type, status, amount, currency, calculation,
        hold_until, occurred_at, created_at
      from commissions, generate_series(1, 20000) as n where payment_id = ${id}`);
    const september = { from: '2026-09-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
    const all = await hera.send('POST /admin/commissions/calculate', {
      ...september,
      planVersion: 1,
    });
    // Version 1 pays half, the one in force 40 %.
    expect(all.body).toMatchObject({
      payments: 20_000,
      truncated: true,
      totals: [{ before: 20_000 * 400, after: 20_000 * 500 }],
    });
    expect(all.body.differences).toHaveLength(200);
  }, 30_000);
});
