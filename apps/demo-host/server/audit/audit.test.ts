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
let ada: Joined;
const count = 7;

beforeAll(async () => {
  hera = await openStaffedProgram(api, 'hera');
  ada = await hera.join('ada');
  const bob = await hera.join('bob');
  for (let i = 1; i <= count; i += 1) {
    clock.at = new Date(clock.at.getTime() + 1);
    const who = i % 2 === 0 ? bob : ada;
    const amount = { amount: i, currency: 'USD' };
    const body = { partnerId: who.id, amount, reason: `Reason ${i}` };
    await hera.send('POST /admin/commissions/adjust', body);
  }
});

describe('the audit', () => {
  it('tells who did what, newest first, each once across pages', async () => {
    const rows: { reason: string; by: object; action: string }[] = [];
    let cursor = '';
    do {
      const place = cursor ? `&cursor=${cursor}` : '';
      const { body } = await hera.send(`GET /admin/audit?limit=3${place}`);
      rows.push(...body.data);
      cursor = body.nextCursor;
    } while (cursor);
    expect(rows.map(({ reason }) => reason)).toEqual(
      Array.from({ length: count }, (_, i) => `Reason ${count - i}`),
    );
    expect(rows[0]).toMatchObject({
      by: { kind: 'staff', name: 'Sam' },
      action: 'commission.adjusted',
      before: null,
      after: { amount: count, currency: 'USD' },
    });
  });

  it('is filtered by what, whom and which', async () => {
    const mine = await hera.send(`GET /admin/audit?partnerId=${ada.id}`);
    expect(mine.body.data).toHaveLength(4);
    const [{ subject }] = mine.body.data;
    expect((await hera.send(`GET /admin/audit?subject=${subject}`)).body.data).toHaveLength(1);
    expect((await hera.send('GET /admin/audit?action=plan.published')).body.data).toEqual([]);
  });

  it('belongs to the staff of the program alone', async () => {
    const other = await openStaffedProgram(api, 'hera');
    expect((await other.send('GET /admin/audit')).body.data).toEqual([]);
    const partner = await hera.send('GET /admin/audit', undefined, ada.token);
    expect([partner.status, partner.body.code]).toEqual([403, 'credential_not_allowed']);
    const stolen = await hera.send('GET /admin/audit?limit=1');
    const wrong = await hera.send(`GET /admin/audit?action=x&cursor=${stolen.body.nextCursor}`);
    expect(wrong.body.code).toBe('invalid_cursor');
  });
});
