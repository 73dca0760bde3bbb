import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { doWork } from '../platform/work.ts';
import { TestClock, useTestApi, type OpenProgram } from '../testing/api.ts';
import { approveDue } from './index.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let program: OpenProgram;
let token: string;
let partnerId: string;
const count = 57;

beforeAll(async () => {
  program = await api.openProgram('hera');
  const { body } = await api.send('POST /api/v1/embed-sessions', {
    key: program.secretKey,
    body: { partner: { externalId: 'p', name: 'Partner' } },
  });
  token = body.token;
  partnerId = body.partner.id;
  for (let i = 0; i < count; i += 1) {
    const day = new Date(Date.UTC(2026, 1, 10 + (i % 29))).toISOString();
    await api.send('POST /api/v1/payments', {
      key: program.secretKey,
      body: {
        externalId: `pay-${i}`,
        customer: { externalId: `c-${i % 7}`, name: i % 7 === 0 ? '100%_Real' : `Acme ${i % 7}` },
        amount: { amount: 1_000 + (i % 10) * 100, currency: i % 3 === 0 ? 'EUR' : 'USD' },
        attribution: { partnerId },
        occurredAt: day,
      },
    });
  }
});

async function readAll(query: string, limit = 10) {
  const rows: { id: string; amount: { amount: number }; occurredAt: string }[] = [];
  let cursor: string | null = '';
  do {
    const place: string = cursor ? `&cursor=${cursor}` : '';
    const path: string = `/api/v1/partners/commissions?limit=${limit}&${query}${place}`;
    const { body } = await api.send(`GET ${path}`, { key: token });
    rows.push(...body.data);
    cursor = body.nextCursor;
  } while (cursor);
  return rows;
}

describe('the list', () => {
  it.each(['-occurredAt', 'occurredAt', '-amount', 'amount'])(
    'sorted by %s shows each row once, in order, across pages',
    async (sort) => {
      const rows = await readAll(`sort=${sort}`);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
      const value = (row: (typeof rows)[number]) =>
        sort.endsWith('amount') ? row.amount.amount : Date.parse(row.occurredAt);
      const down = sort.startsWith('-');
      for (const [index, row] of rows.slice(1).entries()) {
        const [a, b] = [value(rows[index]!), value(row)];
        expect(down ? a >= b : a <= b).toBe(true);
      }
    },
  );

  it.each([
    ['status=approved', 0],
    ['status=pending,held', count],
    ['type=recurring', count],
    ['currency=EUR', 19],
    ['customer=acme%201', 8],
    ['customer=100%25_', 9],
    ['customer=%25', 9],
    ['minAmount=950', 5],
    ['from=2026-03-01T00:00:00Z', 19],
    ['from=2026-02-10T00:00:00Z&to=2026-02-11T00:00:00Z', 2],
  ])('filtered by %s has %i rows, and the summary agrees', async (query, expected) => {
    const rows = await readAll(query);
    expect(rows.length).toBe(expected);
    const path = `GET /api/v1/partners/commissions/summary?${query}`;
    expect((await api.send(path, { key: token })).body.count).toBe(expected);
  });

  it('does not take the cursor of another question', async () => {
    const path = '/api/v1/partners/commissions?limit=5';
    const { body } = await api.send(`GET ${path}`, { key: token });
    const other = await api.send(`GET ${path}&currency=USD&cursor=${body.nextCursor}`, {
      key: token,
    });
    expect(other.body.code).toBe('invalid_cursor');
  });

  it('reads a page as a range of an index, not by sorting or scanning', async () => {
    const { db } = api.resources;
    await crowd(20_000);
    const plan = await db.transact({ programId: program.id, partnerId }, async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx.execute<{ 'QUERY PLAN': string }>(sql`explain select * from commissions
        where program_id = ${program.id} and partner_id = ${partnerId}
          and (occurred_at, id) < ('2026-02-01'::timestamptz, 'cm_x')
        order by occurred_at desc, id desc limit 26`);
    });
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('Index Scan using commissions_newest');
    expect(text).not.toContain('Sort');
  });
});

/** Many more commissions of somebody else, and statistics that know of them. */
async function crowd(rows: number): Promise<void> {
  const { body } = await api.send('POST /api/v1/embed-sessions', {
    key: program.secretKey,
    body: { partner: { externalId: 'crowd', name: 'Crowd' } },
  });
  await api.resources.db.system.execute(sql`insert into commissions (program_id, id, partner_id,
      rule, type, status, amount, currency, calculation, hold_until, occurred_at, created_at)
    select ${program.id}, 'cm_crowd' || i, ${body.partner.id}, 'share', 'recurring', 'pending', i,
      'USD', '{}', now(), now() - i * interval '1 minute', now()
    from generate_series(1, ${rows}::integer) as i`);
  await api.resources.db.system.execute(sql`analyze commissions`);
}

describe('the export', () => {
  it('is a CSV of everything that the filters let through', async () => {
    const answer = await api.send('GET /api/v1/partners/commissions/export?currency=EUR', {
      key: token,
    });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toContain('commissions.csv');
    const lines = String(answer.body).trim().split('\r\n');
    expect(lines.length).toBe(1 + 19);
    expect(lines[1]).toMatch(/^cm_\w+,2026-.*,recurring,pending,\d+\.\d\d,EUR,/);
  });
});

describe('approval', () => {
  it('comes by itself when the hold is over, once, and tells', async () => {
    const work = () =>
      doWork(api.resources, { programId: program.id }, (w) => approveDue(w, 1_000));
    const before = clock.at;
    clock.moveDays(10);
    const due = await work();
    expect(due).toBeGreaterThan(0);
    expect(await work()).toBe(0);
    clock.at = before;
    const approved = await readAll('status=approved');
    expect(approved.length).toBe(due);
    const [row] = await api.resources.db.system.execute<{ count: number }>(sql`
      select count(*)::int as count from events
      where program_id = ${program.id} and type = 'commission.updated'`);
    expect(row!.count).toBe(due);
  });
});
