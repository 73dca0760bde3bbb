import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../platform/log.ts';
import { doWork } from '../platform/work.ts';
import { TestClock, useTestApi } from '../testing/api.ts';
import {
  openStaffedProgram,
  type Joined,
  type StaffedProgram,
} from '../testing/staffed-program.ts';
import { reconcileNightly } from './index.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let hera: StaffedProgram;
let ada: Joined;

const alarms: string[] = [];
const log: Log = { info() {}, warn() {}, error: (message) => void alarms.push(message) };

beforeAll(async () => {
  hera = await openStaffedProgram(api, 'hera');
  ada = await hera.join('ada');
});

/** The next night: the clock, the job, and what staff reads afterwards. */
async function nextNight() {
  clock.moveDays(1);
  const tenant = { programId: hera.program.id };
  const ran = await doWork(api.resources, tenant, reconcileNightly(log));
  const { body } = await hera.send('GET /admin/ledger/reconciliation');
  return { ran, ...body };
}

describe('the nightly comparison', () => {
  it('has not happened at first, and finds nothing after all kinds of moves', async () => {
    const first = await hera.send('GET /admin/ledger/reconciliation');
    expect(first.body).toEqual({ checkedAt: null, differences: [] });
    const ids: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const { body } = await hera.pay(ada, { id: `p-${i}`, amount: 1_001, customer: `c-${i}` });
      ids.push(body.commissions[0].id);
      if (i % 2 === 0) {
        await hera.send(
          `POST /payments/${body.payment.id}/refunds`,
          { externalId: `r-${i}`, amount: { amount: 333, currency: 'USD' } },
          hera.program.secretKey,
        );
      }
    }
    await hera.send('POST /admin/commissions/approve', { ids: ids.slice(0, 3) });
    await hera.send('POST /admin/commissions/hold', { ids: ids.slice(1, 2), reason: 'x' });
    await hera.send('POST /admin/commissions/cancel', { ids: ids.slice(2, 4), reason: 'x' });
    const claim = { reason: 'other', text: 'Look' };
    await hera.send(`POST /partners/commissions/${ids[0]}/dispute`, claim, ada.token);
    await hera.send('POST /admin/ledger/fees', {
      partnerId: ada.id,
      kind: 'licence',
      amount: { amount: 700, currency: 'USD' },
      reference: '2026-03',
    });
    const night = await nextNight();
    expect(night).toMatchObject({ ran: 1, differences: [] });
    expect(night.checkedAt).toBe(clock.at.toISOString());
    await hera.balances();
  });

  it('happens once a day', async () => {
    expect((await nextNight()).ran).toBe(1);
    const tenant = { programId: hera.program.id };
    expect(await doWork(api.resources, tenant, reconcileNightly(log))).toBe(0);
  });

  it('raises an alarm on one cent, wherever it is missing', async () => {
    expect(alarms).toEqual([]);
    const { db } = api.resources;
    const { id } = hera.program;
    // Behind the back of all rules, as only a fault could.
    await db.system.execute(sql`update commissions set amount = amount + 1
      where program_id = ${id} and id = (select id from commissions
        where program_id = ${id} and status = 'pending' limit 1)`);
    await db.system.execute(sql`update ledger_balances set credits = credits + 1
      where program_id = ${id} and account = 'fee_income'`);
    const { differences } = await nextNight();
    const found = differences.map((one: { check: string; expected: number; found: number }) => [
      one.check,
      one.found - one.expected,
    ]);
    expect(found).toEqual([
      ['commissions_and_ledger', -1],
      ['balances_and_entries', 1],
    ]);
    expect(differences[0]).toMatchObject({ partnerId: ada.id, currency: 'USD' });
    expect(alarms).toEqual(['books differ']);
  });

  it('is read by the staff of the program alone', async () => {
    const other = await openStaffedProgram(api, 'hera');
    const answer = await other.send('GET /admin/ledger/reconciliation');
    expect(answer.body).toEqual({ checkedAt: null, differences: [] });
    ada = await hera.join('ada');
    const partner = await hera.send('GET /admin/ledger/reconciliation', undefined, ada.token);
    expect(partner.body.code).toBe('credential_not_allowed');
  });
});
