import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { grantReward } from '../commissions/index.ts';
import { doWork } from '../platform/work.ts';
import { TestClock, useTestApi } from '../testing/api.ts';
import {
  openStaffedProgram,
  type Joined,
  type StaffedProgram,
} from '../testing/staffed-program.ts';

const clock = new TestClock();
const api = useTestApi(clock);

function usd(amount: number) {
  return { amount, currency: 'USD' };
}

describe('the overview of earnings', () => {
  let hera: StaffedProgram;
  let ada: Joined;

  beforeAll(async () => {
    clock.at = new Date('2026-03-30T12:00:00.000Z');
    hera = await openStaffedProgram(api, 'hera');
    ada = await hera.join('ada');
    const bob = await hera.join('bob');
    await hera.pay(ada, { id: 'jan', amount: 2_000, occurredAt: '2026-01-15T00:00:00Z' });
    await hera.pay(ada, { id: 'feb', amount: 4_000, occurredAt: '2026-02-28T23:59:59Z' });
    await hera.pay(ada, { id: 'march', amount: 6_000, occurredAt: '2026-03-29T12:00:00Z' });
    await hera.pay(ada, { id: 'euro', amount: 900, currency: 'EUR', customer: 'e' });
    await hera.pay(bob, { id: 'bob', amount: 10_000, customer: 'b' });
    await hera.send('POST /admin/commissions/adjust', {
      partnerId: ada.id,
      amount: usd(-100),
      reason: 'A test',
    });
  });

  function overview(query = '', who = ada) {
    return hera.send(`GET /partners/earnings${query}`, undefined, who.token);
  }

  it('says what was earned this month, against last, and where it stands', async () => {
    const { status, body } = await overview('?months=4');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      currency: 'USD',
      currencies: ['EUR'],
      thisMonth: usd(2_900),
      // 30 March is compared with all of February, which has 28 days.
      lastMonthSoFar: usd(2_000),
      lastMonth: usd(2_000),
      yearToDate: usd(5_900),
      // January is over its hold, and so is the day after.
      pending: usd(5_000),
      approved: usd(900),
      paid: usd(0),
      bonus: usd(0),
      rank: { place: 2, of: 2 },
    });
    expect(body.months).toEqual([
      { month: '2025-12', earned: usd(0) },
      { month: '2026-01', earned: usd(1_000) },
      { month: '2026-02', earned: usd(2_000) },
      { month: '2026-03', earned: usd(2_900) },
    ]);
    expect(body.byType).toEqual([
      { type: 'recurring', earned: usd(6_000), count: 3 },
      { type: 'adjustment', earned: usd(-100), count: 1 },
    ]);
  });

  it('takes off what was cancelled, and counts what was paid', async () => {
    const { body: list } = await hera.send(`GET /admin/commissions?partnerId=${ada.id}`);
    const march = list.data.find(
      (row: { payment: { amount: object } | null }) =>
        row.payment && JSON.stringify(row.payment.amount) === JSON.stringify(usd(6_000)),
    );
    await api.resources.db.system.execute(sql`update commissions set status = 'paid'
      where program_id = ${hera.program.id} and payment_amount = 2000`);
    await hera.send('POST /admin/commissions/cancel', { ids: [march.id], reason: 'x' });
    const { body } = await overview();
    expect(body).toMatchObject({
      thisMonth: usd(-100),
      pending: usd(2_000),
      approved: usd(-100),
      paid: usd(1_000),
      rank: null,
    });
  });

  it('of a partner who has earned nothing is empty, in the program’s currency', async () => {
    const eve = await hera.join('eve');
    const { body } = await overview('?months=2', eve);
    expect(body).toMatchObject({ currency: 'USD', currencies: [], rank: null, byType: [] });
    expect(body.months).toEqual([
      { month: '2026-02', earned: usd(0) },
      { month: '2026-03', earned: usd(0) },
    ]);
  });

  it('is asked for another currency, and refuses what is none', async () => {
    const { body } = await overview('?currency=EUR');
    expect(body).toMatchObject({ currencies: ['USD'], thisMonth: { amount: 450 } });
    expect((await overview('?currency=EURO')).body.errors[0].pointer).toBe('/currency');
    expect((await overview('?months=1')).body.errors[0].pointer).toBe('/months');
    const staff = await hera.send('GET /partners/earnings');
    expect(staff.body.code).toBe('credential_not_allowed');
  });

  it('reads open commissions by their index, however many were paid', async () => {
    const { db } = api.resources;
    const tenant = { programId: hera.program.id, partnerId: ada.id };
    const plan = await db.transact(tenant, async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx.execute<{ 'QUERY PLAN': string }>(sql`explain select sum(amount) from commissions
        where program_id = ${hera.program.id} and partner_id = ${ada.id} and currency = 'USD'
          and status in ('pending', 'held', 'approved', 'disputed')`);
    });
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('commissions_open');
  });
});

describe('bonuses', () => {
  it('of volume and certificates say what is reached and how far the next one is', async () => {
    const hera = await openStaffedProgram(api, 'hera');
    const ada = await hera.join('ada');
    for (let i = 0; i < 10; i += 1) {
      await hera.pay(ada, { id: `p-${i}`, amount: 100, customer: `c-${i}` });
    }
    await hera.send(
      `PUT /admin/partners/${ada.id}/qualifications`,
      { certification: 'advanced' },
      hera.program.secretKey,
    );
    const { body } = await hera.send('GET /partners/bonuses', undefined, ada.token);
    expect(
      body.data.map((one: { kind: string; status: string; pays: object; progress: object }) => [
        one.kind,
        one.status,
        one.pays,
        one.progress,
      ]),
    ).toEqual([
      ['volume', 'reached', { factor: '1.05' }, { value: 10, target: 10 }],
      ['volume', 'in_reach', { factor: '1.10' }, { value: 10, target: 50 }],
      ['volume', 'in_reach', { factor: '1.15' }, { value: 10, target: 100 }],
      ['certification', 'reached', { factor: '1.05' }, null],
      ['certification', 'in_reach', { factor: '1.10' }, null],
    ]);
  });

  it('with a window are to come, run, and end, and say what they have paid', async () => {
    clock.at = new Date('2026-12-30T12:00:00.000Z');
    const crm = await openStaffedProgram(api, 'smartcrm');
    const spiffOf = async () => {
      const ada = await crm.join('ada');
      const { body } = await crm.send('GET /partners/bonuses', undefined, ada.token);
      return body.data.find((one: { kind: string }) => one.kind === 'spiff');
    };
    expect(await spiffOf()).toMatchObject({
      name: 'New-year SPIFF',
      status: 'upcoming',
      pays: { rate: '0.05' },
      earned: usd(0),
      startsAt: '2027-01-01T00:00:00.000Z',
    });
    clock.at = new Date('2027-02-01T12:00:00.000Z');
    await crm.pay(await crm.join('ada'), { id: 'spiff', amount: 10_000 });
    expect(await spiffOf()).toMatchObject({ status: 'in_reach', earned: usd(500) });
    clock.at = new Date('2027-04-01T00:00:00.000Z');
    expect(await spiffOf()).toMatchObject({ status: 'ended', earned: usd(500) });
  });

  it('for an achievement are paid once, also when it is told ten times at once', async () => {
    const siso = await openStaffedProgram(api, 'siso');
    const ada = await siso.join('ada');
    const tenant = { programId: siso.program.id };
    const grant = (achievement: string) =>
      doWork(api.resources, tenant, (work) => grantReward(work, ada.id, achievement));
    const granted = await Promise.all(Array.from({ length: 10 }, () => grant('first-project')));
    expect(granted.filter((row) => row !== null).length).toBe(1);
    expect(await grant('unknown')).toBeNull();
    expect(await siso.balances()).toEqual({ 'expense USD': -20_000, 'payable USD': 20_000 });
    const { body } = await siso.send('GET /partners/bonuses', undefined, ada.token);
    expect(body.data).toMatchObject([
      { key: 'first-project', kind: 'achievement', status: 'reached', earned: usd(20_000) },
    ]);
    const list = await siso.send('GET /partners/commissions', undefined, ada.token);
    expect(list.body.data).toMatchObject([
      { type: 'bonus', status: 'approved', note: 'first-project', payment: null, customer: null },
    ]);
  });
});

describe('the plan as a partner reads it', () => {
  it('comes with what its rules read of the partner, and an average to start from', async () => {
    clock.at = new Date('2026-03-10T12:00:00.000Z');
    const hera = await openStaffedProgram(api, 'hera');
    const ada = await hera.join('ada');
    await hera.pay(ada, { id: 'p1', amount: 1_000 });
    await hera.pay(ada, { id: 'p2', amount: 2_001 });
    await hera.pay(ada, { id: 'p3', amount: 9_000, occurredAt: '2025-11-01T00:00:00Z' });
    const { status, body } = await hera.send('GET /partners/plan', undefined, ada.token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 1,
      facts: {
        partnerType: 'implementation',
        tier: 'silver',
        certification: 'none',
        activeCustomers: 1,
      },
      currency: 'USD',
      averagePayment: usd(1_501),
    });
    expect(body.plan.rules[0].key).toBe('share');
    expect(body.tiers.map((tier: { key: string }) => tier.key)).toEqual([
      'silver',
      'gold',
      'platinum',
    ]);
  });

  it('names no customers of others', async () => {
    const hera = await openStaffedProgram(api, 'hera');
    const ada = await hera.join('ada');
    const bob = await hera.join('bob');
    await hera.pay(ada, { id: 'a', amount: 100, customer: 'hers' });
    await hera.pay(bob, { id: 'b', amount: 100, customer: 'his' });
    const rule = { type: 'recurring', pays: { rate: '0.1' } };
    const rules = [
      { ...rule, key: 'all', when: {} },
      { ...rule, key: 'both', when: { customers: ['hers', 'his'] } },
      { ...rule, key: 'his', when: { customers: ['his'] } },
    ];
    await hera.send('POST /admin/plans', { terms: { rules }, basedOn: 1 });
    const { body } = await hera.send('GET /partners/plan', undefined, ada.token);
    expect(body.plan.rules).toEqual([
      rules[0],
      { ...rule, key: 'both', when: { customers: ['hers'] } },
    ]);
  });
});
