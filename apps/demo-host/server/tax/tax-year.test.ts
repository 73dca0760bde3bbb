import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { post } from '../ledger/index.ts';
import { doWork } from '../platform/work.ts';
import { TestClock, useTestApi } from '../testing/api.ts';
import { textOfPdf } from '../testing/pdf-text.ts';
import {
  openTaxProgram,
  taxPayer,
  w8ben,
  w8bene,
  w9,
  type TaxPartner,
  type TaxProgram,
} from '../testing/tax-program.ts';

const clock = new TestClock();
const api = useTestApi(clock);

const yearsOf = async ({ token }: TaxPartner) =>
  (await api.send('GET /api/v1/partners/tax', { key: token })).body.years;

const dollars = (amount: number) => ({ amount, currency: 'USD' });

describe('a year', () => {
  let program: TaxProgram;
  beforeAll(async () => {
    program = await openTaxProgram(api);
  });

  it('ends with its last millisecond, in UTC', async () => {
    const partner = await program.addPartner('border');
    await partner.file(w9);
    await partner.addPayout({ gross: 100, completedAt: '2025-12-31T23:59:59.999Z' });
    await partner.addPayout({ gross: 20, completedAt: '2026-01-01T00:00:00.000Z' });
    await partner.addPayout({ gross: 3, completedAt: '2025-01-01T00:00:00.000Z' });
    await partner.addPayout({ gross: 4, completedAt: '2024-12-31T23:59:59.999Z' });
    expect(
      (await yearsOf(partner)).map((one: { year: number; paid: object }) => [one.year, one.paid]),
    ).toEqual([
      [2026, dollars(20)],
      [2025, dollars(103)],
      [2024, dollars(4)],
    ]);
  });

  it('has the same borders for staff', async () => {
    const partner = await program.addPartner('border-2');
    await partner.addPayout({ gross: 100, completedAt: '2025-12-31T23:59:59.999Z' });
    await partner.addPayout({ gross: 20, completedAt: '2026-01-01T00:00:00.000Z' });
    const paidIn = async (year: number) => {
      const path = `/api/v1/admin/tax/summaries?year=${year}&limit=100`;
      const { body } = await api.send(`GET ${path}`, { key: program.secretKey });
      const rows = body.data as { partner: { id: string }; paid: object }[];
      return rows.find((one) => one.partner.id === partner.id)?.paid;
    };
    expect(await paidIn(2024)).toBeUndefined();
    expect(await paidIn(2025)).toEqual(dollars(100));
    expect(await paidIn(2026)).toEqual(dollars(20));
  });

  it.each([
    [2025, 59_999, false, 60_000],
    [2025, 60_000, true, 60_000],
    [2026, 199_999, false, 200_000],
    [2026, 200_000, true, 200_000],
  ])('of %i with %i cents is reported: %s', async (year, paid, reportable, threshold) => {
    const partner = await program.addPartner(`threshold-${paid}`);
    await partner.file(w9);
    await partner.addPayout({ gross: paid - 1, completedAt: `${year}-02-01T00:00:00.000Z` });
    await partner.addPayout({ gross: 1, completedAt: `${year}-03-01T00:00:00.000Z` });
    expect(await yearsOf(partner)).toEqual([
      {
        year,
        paid: dollars(paid),
        withheld: dollars(0),
        threshold: dollars(threshold),
        reportable,
      },
    ]);
  });

  it('counts what is completed, before anything was kept back', async () => {
    const partner = await program.addPartner('gross');
    await partner.file(w9);
    const completedAt = '2025-05-05T00:00:00.000Z';
    await partner.addPayout({ gross: 1_000, withheld: 240, fees: 100, completedAt });
    await partner.addPayout({ gross: 7_777, completedAt, status: 'failed' });
    await partner.addPayout({ gross: 8_888, completedAt, status: 'processing' });
    expect(await yearsOf(partner)).toEqual([
      {
        year: 2025,
        paid: dollars(1_000),
        withheld: dollars(240),
        threshold: dollars(60_000),
        // Whatever was withheld is reported.
        reportable: true,
      },
    ]);
  });

  it('converts with the rate of the day, or the latest of the seven before', async () => {
    await addRates(program, [
      ['EUR', '2025-06-10', '1.1'],
      ['EUR', '2025-06-14', '1.20005'],
      ['JPY', '2025-06-10', '0.0066666'],
      ['KWD', '2025-06-10', '3.2567891'],
    ]);
    const partner = await program.addPartner('rates');
    await partner.file(w9);
    const pay = (currency: string, gross: number, day: string, withheld = 0) =>
      partner.addPayout({ currency, gross, withheld, completedAt: `2025-06-${day}T23:59:59.999Z` });
    await pay('EUR', 101, '13'); // 1.111 → 1.11
    await pay('EUR', 1_000, '14', 240); // 12.0005 → 12.00, 2.88012 → 2.88
    await pay('JPY', 10_001, '17'); // 66.6726… → 66.67
    await pay('KWD', 12_345, '11'); // 40.2050… → 40.21
    expect(await yearsOf(partner)).toMatchObject([
      { paid: dollars(111 + 1_200 + 6_667 + 4_021), withheld: dollars(288) },
    ]);
  });

  it('says that a rate is missing, and leaves that payout out of its sums', async () => {
    const partner = await program.addPartner('no-rate');
    await partner.file(w9);
    await partner.addPayout({
      currency: 'EUR',
      gross: 100,
      completedAt: '2025-06-22T00:00:00.000Z',
    });
    await partner.addPayout({ gross: 70_000, completedAt: '2025-06-22T00:00:00.000Z' });
    const { body } = await api.send('GET /api/v1/admin/tax/summaries?year=2025&limit=100', {
      key: program.secretKey,
    });
    const row = body.data.find((one: { partner: { id: string } }) => one.partner.id === partner.id);
    expect(row).toMatchObject({ paid: dollars(70_000), reportable: true, problem: 'missing_rate' });
  });
});

async function addRates(
  program: TaxProgram,
  rates: [from: string, date: string, rate: string][],
): Promise<void> {
  for (const [from, date, rate] of rates) {
    await api.resources.db.system.execute(sql`insert into exchange_rates
        (program_id, from_currency, to_currency, date, rate, source, recorded_at)
      values (${program.id}, ${from}, 'USD', ${date}::date, ${rate}, 'test', now())`);
  }
}

describe('the summaries', () => {
  let program: TaxProgram;
  const partners: TaxPartner[] = [];
  beforeAll(async () => {
    program = await openTaxProgram(api);
    for (let i = 0; i < 23; i += 1) {
      const partner = await program.addPartner(`s-${i}`, i % 4 === 3 ? 'CH' : 'US');
      // 599.00, 600.00 and so on; every third has a form.
      if (i % 3 === 0) await partner.file(w9);
      await partner.addPayout({ gross: 59_900 + i * 10, completedAt: '2025-07-01T00:00:00.000Z' });
      partners.push(partner);
    }
  });

  async function readAll(query: string, limit: number) {
    const rows: { partner: { id: string }; reportable: boolean; problem: string | null }[] = [];
    let cursor = '';
    for (let page = 0; page < 50; page += 1) {
      const path = `/api/v1/admin/tax/summaries?year=2025&limit=${limit}${query}${cursor}`;
      const { body } = await api.send(`GET ${path}`, { key: program.secretKey });
      expect(body.data.length).toBeLessThanOrEqual(limit);
      rows.push(...body.data);
      if (!body.nextCursor) return rows;
      cursor = `&cursor=${body.nextCursor}`;
    }
    throw new Error('The pages do not end.');
  }

  it.each([1, 7, 23, 100])('show each partner once, %i at a time', async (limit) => {
    const rows = await readAll('', limit);
    expect(rows.map(({ partner }) => partner.id)).toEqual(partners.map(({ id }) => id).toSorted());
  });

  it.each([true, false])('filtered by reportable=%s are the same rows', async (reportable) => {
    const all = await readAll('', 100);
    const wanted = all.filter((row) => row.reportable === reportable);
    expect(wanted.length).toBeGreaterThan(2);
    expect(await readAll(`&reportable=${reportable}`, 3)).toEqual(wanted);
  });

  it('say whose form is missing', async () => {
    const rows = await readAll('&reportable=true', 100);
    const missing = rows.filter(({ problem }) => problem === 'missing_form');
    expect(missing.length).toBeGreaterThan(3);
    expect(rows.some(({ problem }) => problem === null)).toBe(true);
  });

  it('refuse a cursor of another year', async () => {
    const first = await api.send('GET /api/v1/admin/tax/summaries?year=2025&limit=2', {
      key: program.secretKey,
    });
    const { status, body } = await api.send(
      `GET /api/v1/admin/tax/summaries?year=2024&limit=2&cursor=${first.body.nextCursor}`,
      { key: program.secretKey },
    );
    expect([status, body.code]).toEqual([400, 'invalid_cursor']);
  });

  it('read an index in its order and sort nothing', async () => {
    const plan = await doWork(api.resources, { programId: program.id }, async ({ tx }) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      await tx.execute(sql`set local enable_bitmapscan = off`);
      return tx.execute<{ 'QUERY PLAN': string }>(sql`explain select partner_id, sum(gross)
        from payouts where program_id = ${program.id} and status = 'completed'
          and partner_id > 'pa_0' and completed_at >= '2025-01-01' and completed_at < '2026-01-01'
        group by partner_id order by partner_id limit 101`);
    });
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('Index Scan using payouts_completed');
    expect(text).not.toContain('Sort');
  });
});

describe('documents', () => {
  let program: TaxProgram;
  const issue = (year: number) =>
    api.send('POST /api/v1/admin/tax/documents', { key: program.secretKey, body: { year } });
  beforeAll(async () => {
    program = await openTaxProgram(api);
  });

  async function documentsOf(partner: TaxPartner) {
    const { body } = await api.send('GET /api/v1/partners/tax', { key: partner.token });
    return body.documents as { id: string; kind: string; year: number }[];
  }

  async function textOf(partner: TaxPartner, id: string) {
    const url = `/api/v1/partners/tax/documents/${id}`;
    const answer = await api.download(`GET ${url}`, { key: partner.token });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return { text: await textOfPdf(answer.bytes), ...answer };
  }

  it('wait for the end of the year and for the payer', async () => {
    const partner = await program.addPartner('early');
    await partner.file(w9);
    await partner.addPayout({ gross: 300_000, completedAt: '2025-03-01T00:00:00.000Z' });
    const early = await issue(2026);
    expect([early.status, early.body.code]).toEqual([409, 'state_conflict']);
    expect(early.body.detail).toContain('2026 is not over');
    const unknown = await issue(2025);
    expect([unknown.status, unknown.body.code]).toEqual([409, 'state_conflict']);
    expect(unknown.body.detail).toContain('taxPayer');
    expect(await documentsOf(partner)).toEqual([]);
    await program.set({ taxPayer });
    expect((await issue(2025)).body).toEqual({ issued: 1, skipped: 0 });
    expect((await issue(2025)).body).toEqual({ issued: 0, skipped: 1 });
  });

  it('say what the ledger says', async () => {
    const partner = await program.addPartner('ledger');
    await partner.file({ ...w9, businessName: 'Avery Ads' });
    const payouts = [
      { gross: 123_456, withheld: 29_629, fees: 0, completedAt: '2024-01-31T12:00:00.000Z' },
      { gross: 50_001, withheld: 12_000, fees: 1_000, completedAt: '2024-11-30T12:00:00.000Z' },
    ];
    for (const payout of payouts) {
      const subject = await partner.addPayout(payout);
      await doWork(api.resources, { programId: program.id }, async (work) => {
        const { gross, withheld, fees } = payout;
        const entry = {
          partnerId: partner.id,
          currency: 'USD',
          subject,
          debit: 'payable',
        } as const;
        const legs = [
          { credit: 'paid', amount: gross - withheld - fees },
          { credit: 'tax_withheld', amount: withheld },
          { credit: 'fees_receivable', amount: fees },
        ] as const;
        await post(
          work,
          legs
            .filter(({ amount }) => amount > 0)
            .map((leg) => ({ ...entry, ...leg, key: `${subject}:${leg.credit}` })),
        );
      });
    }
    expect((await issue(2024)).body).toEqual({ issued: 1, skipped: 0 });
    const [sums] = await api.resources.db.system.execute<Record<string, string>>(sql`select
        sum(amount) as paid, sum(amount) filter (where credit = 'tax_withheld') as withheld
      from ledger_entries where partner_id = ${partner.id} and debit = 'payable'`);
    expect(sums).toEqual({ paid: '173457', withheld: '41629' });
    const [document] = await documentsOf(partner);
    expect(document).toMatchObject({ kind: '1099_nec', year: 2024 });
    const { text, headers } = await textOf(partner, document!.id);
    expect(headers.get('content-disposition')).toBe('attachment; filename="1099-nec-2024.pdf"');
    const lines = text.split('\n');
    const after = (label: string) => lines[lines.indexOf(label) + 1];
    expect(after('1  Nonemployee compensation')).toBe('USD 1,734.57');
    expect(after('4  Federal income tax withheld')).toBe('USD 416.29');
    expect(after('Q1  1 payout, gross')).toBe('USD 1,234.56');
    expect(after('Q4  1 payout, gross')).toBe('USD 500.01');
    for (const part of [
      'Acme Holdings, Inc.',
      "PAYER'S TIN 98-7654321",
      'Jordan Avery',
      'Avery Ads',
    ]) {
      expect(lines).toContain(part);
    }
    expect(lines).toContain("RECIPIENT'S TIN XXX-XX-9412");
    expect(text).toContain('summary of the data');
    expect(text).not.toMatch(/219-?09-?941/);
  });

  it('stay as they were issued, to the byte', async () => {
    const partner = await program.addPartner('stays');
    await partner.file(w9);
    await partner.addPayout({ gross: 90_000, completedAt: '2023-05-01T00:00:00.000Z' });
    await issue(2023);
    const [document] = await documentsOf(partner);
    const before = await textOf(partner, document!.id);
    await partner.file({ ...w9, legalName: 'Another Name' });
    await partner.addPayout({ gross: 5, completedAt: '2023-05-02T00:00:00.000Z' });
    await program.set({ taxPayer: { ...taxPayer, name: 'Somebody Else' } });
    await issue(2023);
    await program.set({ taxPayer });
    expect(await documentsOf(partner)).toHaveLength(1);
    const after = await textOf(partner, document!.id);
    expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true);
  });

  it('are summaries for the others, in letters that a PDF has', async () => {
    const completedAt = '2022-02-01T00:00:00.000Z';
    const small = await program.addPartner('small', 'US');
    await small.addPayout({ gross: 100, completedAt });
    const german = await program.addPartner('german');
    await german.file({ ...w8bene, legalName: 'Łódź 高橋 “Ü” & Co.' });
    await german.addPayout({ gross: 123_450, currency: 'EUR', completedAt });
    const owing = await program.addPartner('owing', 'US');
    await owing.addPayout({ gross: 100_000, completedAt });
    await addRates(program, [['EUR', '2022-01-31', '1.1234']]);
    expect((await issue(2022)).body).toEqual({ issued: 2, skipped: 1 });
    expect(await documentsOf(owing)).toEqual([]);
    const [summary] = await documentsOf(german);
    expect(summary!.kind).toBe('annual_summary');
    const { text } = await textOf(german, summary!.id);
    expect(text).toContain('?ódz ?? “Ü” & Co.');
    expect(text).toContain('USD 1,386.84');
    expect(text).toContain('EUR 1,234.50');
    // The form that was missing makes up for it.
    await owing.file(w9);
    expect((await issue(2022)).body).toEqual({ issued: 1, skipped: 2 });
    expect((await documentsOf(owing))[0]!.kind).toBe('1099_nec');
  });

  it('are read by their own partner alone', async () => {
    const owner = await program.addPartner('owner');
    await owner.file(w8ben);
    await owner.addPayout({ gross: 100, completedAt: '2021-02-01T00:00:00.000Z' });
    await issue(2021);
    const [document] = await documentsOf(owner);
    const neighbour = await program.addPartner('neighbour');
    const stranger = await (await openTaxProgram(api)).addPartner('stranger');
    for (const { token } of [neighbour, stranger]) {
      const url = `/api/v1/partners/tax/documents/${document!.id}`;
      const answer = await api.send(`GET ${url}`, { key: token });
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
    const [row] = await api.resources.db.system.execute<{ content: string }>(sql`select content
      from tax_documents where id = ${document!.id}`);
    expect(row!.content).toMatch(/^[A-Za-z0-9+/=]+$/);
  });
});
