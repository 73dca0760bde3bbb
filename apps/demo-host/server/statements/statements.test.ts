import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { doWork } from '../platform/work.ts';
import { textOfPdf } from '../testing/pdf-text.ts';
import { TestClock, useTestApi } from '../testing/api.ts';
import {
  openStaffedProgram,
  type Joined,
  type StaffedProgram,
} from '../testing/staffed-program.ts';
import { makeStatements } from './index.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let hera: StaffedProgram;
let ada: Joined;
let bob: Joined;

/** The job, until nothing is left; what it says it did. */
async function makeAll(limit?: number): Promise<number> {
  let total = 0;
  for (;;) {
    const place = { programId: hera.program.id };
    const done = await doWork(api.resources, place, (work) => makeStatements(work, limit));
    if (done === 0) return total;
    total += done;
  }
}

function rows(): Promise<Record<string, unknown>[]> {
  return api.resources.db.system.execute(sql`select s.*, s.ctid::text from statements s
    where program_id = ${hera.program.id} order by id`);
}

function parse(csv: string): Record<string, string>[] {
  const [head, ...lines] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  const names = head!.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell])),
  );
}

const cents = (text = '') => Math.round(Number(text) * 100);

async function listOf(partner: Joined, query = '') {
  const { token } = await hera.join(partner === ada ? 'ada' : 'bob');
  return hera.send(`GET /partners/statements${query}`, undefined, token);
}

async function fileOf(partner: Joined, id: string, format: 'pdf' | 'csv') {
  const { token } = await hera.join(partner === ada ? 'ada' : 'bob');
  const path = `/api/v1/partners/statements/${id}?format=${format}`;
  return api.download(`GET ${path}`, { key: token });
}

/** March to June: earnings, refunds, fees and adjustments of two partners; April is quiet. */
beforeAll(async () => {
  hera = await openStaffedProgram(api, 'hera');
  ada = await hera.join('ada');
  bob = await hera.join('bob');
  const { body } = await hera.pay(ada, { id: 'p1', amount: 24_900 });
  await hera.send(
    `POST /payments/${body.payment.id}/refunds`,
    { externalId: 'r1', amount: { amount: 333, currency: 'USD' } },
    hera.program.secretKey,
  );
  await hera.pay(bob, { id: 'p2', amount: 1_001, customer: 'c2' });
  await hera.pay(ada, { id: 'p3', amount: 5_000, currency: 'JPY', customer: 'c3' });
  clock.at = new Date('2026-05-31T23:59:59.999Z');
  await hera.send('POST /admin/commissions/approve', { ids: [body.commissions[0].id] });
  await hera.send('POST /admin/ledger/fees', {
    partnerId: ada.id,
    kind: 'licence',
    amount: { amount: 700, currency: 'USD' },
    reference: '2026-05',
    memo: 'Licence, Café plan',
  });
  clock.at = new Date('2026-06-01T00:00:00.000Z');
  await hera.send('POST /admin/commissions/adjust', {
    partnerId: ada.id,
    amount: { amount: -1_000, currency: 'USD' },
    reason: 'June',
  });
});

describe('monthly statements', () => {
  it('wait until the month is over for good', async () => {
    clock.at = new Date('2026-06-01T05:59:00.000Z');
    await makeAll();
    const months = (await listOf(ada)).body.data.map((one: { month: string }) => one.month);
    expect(months).toEqual(['2026-03']);
  });

  it('are made once, however often the job runs, is killed or meets itself', async () => {
    clock.at = new Date('2026-06-01T06:40:00.000Z');
    const place = { programId: hera.program.id };
    const killed = doWork(api.resources, place, async (work) => {
      await makeStatements(work);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    await Promise.all([makeAll(1), makeAll(1), makeAll(1)]);
    await makeAll();
    const before = await rows();
    expect(before).toHaveLength(3);
    await api.resources.db.system.execute(sql`delete from statement_months`);
    await makeAll();
    expect(await makeAll()).toBe(0);
    expect(await rows()).toEqual(before);
  });

  it('list the months with movement, latest first, page by page', async () => {
    const { body } = await listOf(ada, '?limit=1');
    expect(body.data).toMatchObject([
      {
        month: '2026-05',
        totals: [
          { currency: 'JPY', earned: { amount: 0 }, payable: { amount: 0 } },
          { currency: 'USD', earned: { amount: 0 }, payable: { amount: 12_283 } },
        ],
        entries: 3,
      },
    ]);
    const next = await listOf(ada, `?limit=1&cursor=${body.nextCursor}`);
    expect(next.body).toMatchObject({ data: [{ month: '2026-03' }], nextCursor: null });
    expect((await listOf(bob)).body.data).toMatchObject([
      { month: '2026-03', totals: [{ earned: { amount: 501 }, paid: { amount: 0 } }] },
    ]);
  });

  it('as CSV add up to what the ledger says, to the cent', async () => {
    const { body } = await listOf(ada);
    for (const { id, month, sha256 } of body.data) {
      const { bytes, headers } = await fileOf(ada, id, 'csv');
      expect(headers.get('content-disposition')).toContain(`statement-${month}.csv`);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      const lines = parse(Buffer.from(bytes).toString('utf8'));
      const sums = new Map<string, number>();
      for (const { kind, account, currency, amount } of lines) {
        const name = `${account} ${currency}`;
        const change = kind === 'closing' ? -cents(amount) : cents(amount);
        sums.set(name, (sums.get(name) ?? 0) + change);
      }
      expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
      const next = month === '2026-03' ? '2026-03-31' : '2026-05-31';
      const path = `/admin/ledger/trial-balance?partnerId=${ada.id}&at=${next}T23:59:59.999Z`;
      const { body: trial } = await hera.send(`GET ${path}`);
      const closing = lines.filter(({ kind }) => kind === 'closing');
      for (const { account, currency, amount } of closing) {
        const found = trial.lines.find(
          (line: { account: string; currency: string }) =>
            line.account === account && line.currency === currency,
        );
        // Yen have no smaller unit.
        expect(found.balance).toBe(currency === 'JPY' ? Number(amount) : cents(amount));
      }
      expect(closing.length).toBeGreaterThan(1);
    }
  });

  it('as PDF say the same, as text and in the same bytes each time', async () => {
    const { body } = await listOf(ada);
    const { id } = body.data[0];
    const [first, second] = [await fileOf(ada, id, 'pdf'), await fileOf(ada, id, 'pdf')];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    const document = await getDocumentProxy(new Uint8Array(first.bytes));
    const { text } = await extractText(document, { mergePages: true });
    const plain = text.replace(/\s+/g, ' ');
    for (const words of [
      ...['Monthly statement', 'Partner ada', '2026-05, UTC', id],
      ...['Payable 0.00 USD 122.83 USD 122.83 USD', 'Fees owed 0.00 USD -7.00 USD -7.00 USD'],
      ...['2026-05-31 On hold > Payable', 'Licence, Café plan 7.00 USD', '1 / 1'],
    ]) {
      expect(plain).toContain(words);
    }
  });

  it('keep the names of their time', async () => {
    const { body } = await listOf(ada);
    const { id } = body.data[0];
    const before = await fileOf(ada, id, 'pdf');
    await api.resources.db.system.execute(
      sql`update partners set name = 'Ada & Sons' where id = ${ada.id}`,
    );
    const after = await fileOf(ada, id, 'pdf');
    expect(await textOfPdf(after.bytes)).toBe(await textOfPdf(before.bytes));
  });

  it('cannot be changed, and are not sent when the ledger tells another story', async () => {
    const { db } = api.resources;
    const change = db.system.execute(sql`update statements set entries = 0`);
    await expect(change).rejects.toThrow();
    const { id } = (await listOf(bob)).body.data[0];
    await db.system.transaction(async (tx) => {
      await tx.execute(sql`insert into ledger_entries (program_id, id, key, debit, credit,
          partner_id, amount, currency, subject, posted_at)
        values (${hera.program.id}, 'le_late', 'late', 'expense', 'held', ${bob.id}, 1, 'USD',
          'late', '2026-03-31T00:00:00Z')`);
    });
    expect((await fileOf(bob, id, 'csv')).status).toBe(500);
  });

  it('are nobody else’s to see', async () => {
    const { id } = (await listOf(ada)).body.data[0];
    expect((await fileOf(bob, id, 'pdf')).status).toBe(404);
    expect((await listOf(bob)).body.data.map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await hera.send('GET /partners/statements')).status).toBe(403);
  });
});
