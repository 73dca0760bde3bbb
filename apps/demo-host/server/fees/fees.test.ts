import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { updatePartner } from '../partners/index.ts';
import { silentLog } from '../platform/log.ts';
import { doWork } from '../platform/work.ts';
import { reconcile } from '../reconciliation/index.ts';
import { TestClock, useTestApi } from '../testing/api.ts';
import { openStaffedProgram, type StaffedProgram } from '../testing/staffed-program.ts';
import { chargeMonthlyFees } from './index.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let affiliate: StaffedProgram;
let bank: string;
let influencer: string;

/** A run of the job; each has a connection of its own. */
function charge(): Promise<number> {
  const place = { programId: affiliate.program.id };
  return doWork(api.resources, place, chargeMonthlyFees);
}

async function enrol(externalId: string, type: string): Promise<string> {
  const { id } = await affiliate.join(externalId);
  await doWork(api.resources, { programId: affiliate.program.id }, async ({ tx }) => {
    await tx.execute(sql`update partners set type = ${type} where id = ${id}`);
  });
  return id;
}

async function feesOf(partnerId: string) {
  const path = `/admin/ledger/entries?account=fees_receivable&partnerId=${partnerId}&limit=100`;
  const { body } = await affiliate.send(`GET ${path}`);
  const entries = body.data as { memo: string; amount: { amount: number }; credit: string }[];
  return entries.map(({ memo, amount, credit }) => [memo, amount.amount, credit]).toReversed();
}

beforeAll(async () => {
  affiliate = await openStaffedProgram(api, 'affiliate');
  bank = await enrol('bank', 'white_label');
  influencer = await enrol('influencer', 'affiliate');
});

describe('monthly fees', () => {
  it('begin with the first whole month, and are for the types that the program names', async () => {
    expect(await charge()).toBe(0);
    clock.at = new Date('2026-04-01T00:00:00.000Z');
    expect(await charge()).toBe(2);
    expect(await feesOf(bank)).toEqual([
      ['licence 2026-04', 1_000_000, 'fee_income'],
      ['support 2026-04', 200_000, 'fee_income'],
    ]);
    expect(await feesOf(influencer)).toEqual([]);
  });

  it('are charged once, by two runs at once as by one that is killed and comes back', async () => {
    clock.at = new Date('2026-05-03T10:00:00.000Z');
    for (let i = 0; i < 20; i += 1) await enrol(`late-${i}`, 'white_label');
    clock.at = new Date('2026-06-01T00:05:00.000Z');
    const killed = doWork(api.resources, { programId: affiliate.program.id }, async (work) => {
      await chargeMonthlyFees(work);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    const made = await Promise.all([charge(), charge()]);
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(2 * 21);
    expect(await charge()).toBe(0);
    expect((await feesOf(bank)).map(([memo]) => memo)).toEqual([
      'licence 2026-04',
      'support 2026-04',
      'licence 2026-06',
      'support 2026-06',
    ]);
  });

  it('are not charged again to whom the month was charged by hand', async () => {
    clock.at = new Date('2026-07-01T00:05:00.000Z');
    const fee = { partnerId: bank, kind: 'licence', amount: { amount: 900_000, currency: 'USD' } };
    await affiliate.send('POST /admin/ledger/fees', { ...fee, reference: '2026-07' });
    expect(await charge()).toBe(2 * 21 - 1);
    expect((await feesOf(bank)).slice(-2)).toEqual([
      ['licence', 900_000, 'fee_income'],
      ['support 2026-07', 200_000, 'fee_income'],
    ]);
  });

  it('rest while a partner is suspended, and leave the books in order', async () => {
    const place = { programId: affiliate.program.id };
    const stand = (status: 'suspended' | 'active') =>
      doWork(api.resources, place, (work) => updatePartner(work, bank, { status }));
    await stand('suspended');
    clock.at = new Date('2026-08-01T00:05:00.000Z');
    expect(await charge()).toBe(2 * 20);
    await stand('active');
    expect(await charge()).toBe(2);
    const found = await doWork(api.resources, place, (work) => reconcile(work, silentLog));
    expect(found?.differences).toEqual([]);
  });
});
