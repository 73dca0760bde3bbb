import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { replay } from '@portico/sdk/engine';
import { TestClock, useTestApi } from '../testing/api.ts';
import {
  openStaffedProgram,
  type Joined,
  type StaffedProgram,
} from '../testing/staffed-program.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let northwind: StaffedProgram;
let ada: Joined;

beforeAll(async () => {
  northwind = await openStaffedProgram(api, 'siso');
  ada = await northwind.join('ada');
  const { body } = await northwind.send('GET /admin/plans');
  const [{ terms, version }] = body.data;
  const settled = { ...terms, currency: 'USD', levels: { rates: ['0.05'], of: 'payment' } };
  await northwind.send('POST /admin/plans', { terms: settled, basedOn: version });
});

function record(...rates: object[]) {
  return northwind.send('PUT /admin/exchange-rates', { rates });
}

const rate = { from: 'EUR', to: 'USD', rate: '1.1', date: '2026-03-10', source: 'ECB' };

async function earnEuros(id: string, amount = 10_000): Promise<{ id: string; paymentId: string }> {
  const payment = { id, amount, currency: 'EUR', customer: id };
  const { body } = await northwind.pay(ada, payment);
  const { id: commissionId } = body.commissions[0];
  return { id: commissionId, paymentId: body.payment.id };
}

async function read(id: string) {
  return (await northwind.send(`GET /admin/commissions/${id}`)).body;
}

describe('rates', () => {
  const yen = { from: 'JPY', to: 'GBP', rate: '0.0052', date: '2026-01-05', source: 'ECB' };

  it('are listed by pair: the latest day, and of a day the one recorded last', async () => {
    const next = { ...yen, date: '2026-01-06', rate: '0.0053' };
    expect((await record(yen, next, { ...yen, from: 'CHF' })).body.recorded).toBe(3);
    expect((await record({ ...next, rate: '0.0054' })).body.recorded).toBe(1);
    const list = await northwind.send('GET /admin/exchange-rates');
    expect(list.body.data).toEqual([
      { ...yen, from: 'CHF' },
      { ...next, rate: '0.0054' },
    ]);
    const then = await northwind.send('GET /admin/exchange-rates?date=2026-01-05');
    expect(then.body.data).toContainEqual(yen);
  });

  it('that say nothing new are recorded once, also ten times at once', async () => {
    const one = { ...yen, date: '2026-01-07' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(one)));
    expect(answers.map(({ body }) => body.recorded).toSorted()).toEqual([
      ...Array.from({ length: 9 }, () => 0),
      1,
    ]);
  });

  it.each([
    [{ ...rate, to: 'EUR' }, '/rates/0/to'],
    [{ ...rate, rate: '0' }, '/rates/0/rate'],
    [{ ...rate, rate: 1.1 }, '/rates/0/rate'],
    [{ ...rate, date: '2026-02-30' }, '/rates/0/date'],
    [{ ...rate, from: 'EURO' }, '/rates/0/from'],
  ])('refuses %j with a pointer', async (one, pointer) => {
    const answer = await record(one);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('are the program’s own, and no partner’s business', async () => {
    const other = await openStaffedProgram(api, 'hera');
    expect((await other.send('GET /admin/exchange-rates')).body.data).toEqual([]);
    const partner = await northwind.send('GET /admin/exchange-rates', undefined, ada.token);
    expect(partner.body.code).toBe('credential_not_allowed');
  });
});

describe('a commission whose rate is not known', () => {
  it('waits, and is booked with the final number when the rate arrives', async () => {
    const before = await northwind.balances();
    const { id } = await earnEuros('wait-1');
    expect(await read(id)).toMatchObject({
      status: 'held',
      holdReason: 'missing_rate',
      amount: { amount: 2_000, currency: 'EUR' },
    });
    expect(await northwind.balances()).toEqual(before);
    const unrelated = await record({ ...rate, from: 'CHF' });
    expect(unrelated.body.released).toBe(0);
    const recorded = await record(rate);
    expect(recorded.body).toMatchObject({ recorded: 1, released: 1 });
    const row = await read(id);
    expect(row).toMatchObject({
      status: 'pending',
      holdReason: null,
      amount: { amount: 2_200, currency: 'USD' },
    });
    expect(replay(row.calculation)).toBe(2_200);
    expect((await northwind.balances())['held USD']).toBe(2_200);
    const { body } = await northwind.send('GET /partners/earnings', undefined, ada.token);
    expect(body).toMatchObject({ currency: 'USD', thisMonth: { amount: 2_200 } });
    // What was converted keeps its rate.
    await record({ ...rate, rate: '1.5' });
    expect((await read(id)).amount.amount).toBe(2_200);
    await record(rate);
  });

  it('is booked once when rates arrive many times at once', async () => {
    clock.at = new Date('2026-04-10T12:00:00.000Z');
    const before = await northwind.balances();
    await earnEuros('wait-2');
    const april = { ...rate, date: '2026-04-10' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => record(april)));
    const released = answers.reduce((sum, { body }) => sum + body.released, 0);
    expect(released).toBe(1);
    expect((await northwind.balances())['held USD']).toBe(before['held USD']! + 2_200);
  });

  it('takes back the refunded share of the final number', async () => {
    clock.at = new Date('2026-05-10T12:00:00.000Z');
    const before = await northwind.balances();
    const { id, paymentId } = await earnEuros('wait-3', 10_001);
    for (const [index, amount] of [3_333, 1].entries()) {
      await northwind.send(
        `POST /payments/${paymentId}/refunds`,
        { externalId: `r-${index}`, amount: { amount, currency: 'EUR' } },
        northwind.program.secretKey,
      );
    }
    expect((await record({ ...rate, date: '2026-05-08' })).body.released).toBe(1);
    const row = await read(id);
    // 10,001 × 1.1 × 20 % = 2,200.22; a third of it and one cent of the payment went back.
    expect(row.amount).toEqual({ amount: 2_200, currency: 'USD' });
    expect(row.reversed).toEqual({ amount: 733, currency: 'USD' });
    expect((await northwind.balances())['held USD']).toBe(before['held USD']! + 2_200 - 733);
  });

  it('keeps waiting when a rate makes it larger than any number, and others do not', async () => {
    clock.at = new Date('2026-05-20T12:00:00.000Z');
    const { id } = await earnEuros('huge', 1_000_000_000_000);
    const small = await earnEuros('small');
    const wrong = await record({ ...rate, date: '2026-05-20', rate: '100000' });
    expect(wrong.body).toMatchObject({ recorded: 1, released: 1 });
    expect((await read(small.id)).status).toBe('pending');
    expect((await read(id)).holdReason).toBe('missing_rate');
    expect((await record({ ...rate, date: '2026-05-20' })).body.released).toBe(1);
    expect((await read(id)).amount.amount).toBe(220_000_000_000);
    await northwind.balances();
  });

  it('goes to recruiters too, and starts as it would today', async () => {
    clock.at = new Date('2026-06-10T12:00:00.000Z');
    const recruiter = await northwind.join('eve');
    const path = `PUT /admin/partners/${ada.id}/recruiter`;
    const body = { recruiterId: recruiter.id };
    expect((await northwind.send(path, body, northwind.program.secretKey)).status).toBe(200);
    const { id } = await earnEuros('wait-4');
    clock.moveDays(20);
    await record({ ...rate, date: '2026-06-10' });
    expect((await read(id)).status).toBe('approved');
    const override = await northwind.send(`GET /admin/commissions?partnerId=${recruiter.id}`);
    expect(override.body.data).toMatchObject([
      { type: 'override', status: 'approved', amount: { amount: 550, currency: 'USD' } },
    ]);
    await northwind.balances();
    const held = await api.resources.db.system.execute(sql`select 1 from commissions
      where program_id = ${northwind.program.id} and not posted`);
    expect(held.length).toBe(0);
  });
});
