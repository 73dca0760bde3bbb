import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { doWork } from '../platform/work.ts';
import { decrypt } from '../platform/secrets.ts';
import { TestClock, useTestApi } from '../testing/api.ts';
import {
  mintStepUp,
  openTaxProgram,
  w8ben,
  w8bene,
  w9,
  type TaxPartner,
  type TaxProgram,
} from '../testing/tax-program.ts';
import { formMissing, readTaxStandings, withholdingOf } from './index.ts';

const clock = new TestClock();
const api = useTestApi(clock);

const payouts = {
  minimum: { default: 0 },
  rhythm: { default: 'monthly' },
  methods: ['sandbox'],
} as const;

let program: TaxProgram;
beforeAll(async () => {
  program = await openTaxProgram(api);
  await program.set({ payouts: { ...payouts, requireTaxForm: true } });
});

const center = async (partner: TaxPartner) =>
  (await api.send('GET /api/v1/partners/tax', { key: partner.token })).body;

/** Every row of every table as text: what somebody sees who steals the database. */
async function dump(): Promise<string> {
  const { system } = api.resources.db;
  const tables = await system.execute<{ name: string }>(sql`select table_name as name
    from information_schema.tables where table_schema = current_schema()
      and table_type = 'BASE TABLE'`);
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await system.execute<{ row: string }>(
      sql`select row_to_json(one)::text as row from ${sql.identifier(name)} as one`,
    );
    parts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return parts.join('\n');
}

const numbers = /219-?09-?9412|PT-?501964843|DE136695976/;

describe('filing a form', () => {
  it('needs a fresh proof of who files, for one form only', async () => {
    const partner = await program.addPartner('step-up');
    const call = (headers: Record<string, string>) =>
      api.send('PUT /api/v1/partners/tax/form', {
        key: partner.token,
        body: { form: w9 },
        headers,
      });
    const bare = await call({});
    expect([bare.status, bare.body.code]).toEqual([403, 'step_up_required']);
    const foreign = await mintStepUp(api, program, (await program.addPartner('other')) && 'other');
    expect((await call({ 'portico-step-up': foreign })).body.code).toBe('step_up_required');
    const token = await mintStepUp(api, program, 'step-up');
    expect((await call({ 'portico-step-up': token })).status).toBe(200);
    expect((await call({ 'portico-step-up': token })).body.code).toBe('step_up_required');
  });

  it('shows the last four characters of the number and nothing more', async () => {
    const partner = await program.addPartner('shown');
    expect(await center(partner)).toMatchObject({
      form: null,
      required: true,
      withholding: { rate: '24', reason: 'no_form' },
      years: [],
      documents: [],
    });
    const answer = await partner.file(w9);
    expect(answer.body).toMatchObject({
      form: { kind: 'w9', tinLast4: '9412', tinType: 'ssn', country: 'US', validUntil: null },
      required: false,
      withholding: { rate: '0', reason: 'none' },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(numbers);
    expect(await center(partner)).toEqual(answer.body);
  });

  it('takes each form and ends it when it ends', async () => {
    const partner = await program.addPartner('w8');
    expect((await partner.file(w8ben)).body.form).toMatchObject({
      kind: 'w8ben',
      tinType: 'foreign',
      tinLast4: '4843',
      country: 'PT',
      validUntil: '2029-12-31T23:59:59.999Z',
    });
    expect((await partner.file(w8bene)).body.form).toMatchObject({
      kind: 'w8bene',
      legalName: 'Nordlicht & Söhne GmbH',
      tinLast4: '5976',
    });
  });

  it('shows never more than half of a short number', async () => {
    const partner = await program.addPartner('short');
    expect((await partner.file({ ...w8ben, foreignTin: '1234' })).body.form.tinLast4).toBe('34');
    const { foreignTin: _none, ...without } = w8ben;
    expect((await partner.file(without)).body.form).toMatchObject({
      tinLast4: null,
      tinType: null,
    });
  });

  it('ends the form before, which is kept, and is written down without the number', async () => {
    const partner = await program.addPartner('again');
    await partner.file(w9);
    await partner.file({
      ...w9,
      classification: 'llc_c',
      tin: { type: 'ein', number: '12-3456789' },
    });
    const { system } = api.resources.db;
    const rows = await system.execute<Record<string, string>>(sql`select * from tax_forms
      where partner_id = ${partner.id} order by ended_at nulls last`);
    expect(rows.map((row) => [row['tin_last4'], row['ended_at'] === null])).toEqual([
      ['9412', false],
      ['6789', true],
    ]);
    const { encryptionKey } = api.resources.config;
    expect(JSON.parse(decrypt(rows[1]!['details']!, encryptionKey)).tin.number).toBe('123456789');
    const audit = await system.execute<Record<string, unknown>>(sql`select * from audit_entries
      where partner_id = ${partner.id} order by before is not null`);
    expect(audit).toHaveLength(2);
    expect(audit[1]).toMatchObject({
      action: 'tax_form.filed',
      actor_kind: 'partner',
      before: { kind: 'w9', tinLast4: '9412' },
      after: { kind: 'w9', tinLast4: '6789' },
    });
  });

  it('leaves one form in use when two are filed at once', async () => {
    const partner = await program.addPartner('twice');
    const answers = await Promise.all([
      partner.file(w9),
      partner.file(w8ben),
      partner.file(w8bene),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [row] = await api.resources.db.system.execute<{ used: number; all: number }>(sql`select
      (count(*) filter (where ended_at is null))::int as used, count(*)::int as all
      from tax_forms where partner_id = ${partner.id}`);
    expect(row).toEqual({ used: 1, all: 3 });
  });
});

describe('the tax number', () => {
  it('stands nowhere in the database, whatever was asked', async () => {
    const partner = await program.addPartner('secret');
    const headers = { 'idempotency-key': 'form-1' };
    const first = await partner.file(w9, headers);
    const again = await partner.file(w9, headers);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    await partner.file({ ...w9, tin: { type: 'ssn', number: '219099412' }, legalName: '' });
    await partner.file(w8ben, { 'idempotency-key': 'form-2' });
    await partner.file(w8bene);
    const text = await dump();
    expect(text).toContain('idempotency_keys {');
    expect(text).toContain('"tin_last4":"9412"');
    expect(text).not.toMatch(numbers);
    // Not even in another guise.
    for (const number of ['219-09-9412', '219099412', 'PT-501964843', 'DE136695976']) {
      expect(text).not.toContain(Buffer.from(number).toString('hex'));
      expect(text).not.toContain(Buffer.from(number).toString('base64').replace(/=+$/, ''));
    }
  });

  it('is encrypted anew each time, so that equal forms do not show', async () => {
    const [one, two] = [await program.addPartner('same-1'), await program.addPartner('same-2')];
    await one.file(w9);
    await two.file(w9);
    const rows = await api.resources.db.system.execute<{ details: string }>(sql`select details
      from tax_forms where partner_id in (${one.id}, ${two.id})`);
    expect(new Set(rows.map(({ details }) => details)).size).toBe(2);
  });
});

describe('a form with a mistake is refused with a pointer, and without the number', () => {
  const address = (change: object) => ({ address: { ...w9.address, ...change } });
  const cases: [why: string, form: object, pointer: string][] = [
    ['no kind', { ...w9, kind: 'w7' }, '/form/kind'],
    ['an unknown field', { ...w9, spouse: 'A' }, '/form/spouse'],
    ['no name', { ...w9, legalName: '' }, '/form/legalName'],
    ['markup in the name', { ...w9, legalName: '<b>A</b>' }, '/form/legalName'],
    ['no such classification', { ...w9, classification: 'llc' }, '/form/classification'],
    ['no street', { ...w9, ...address({ line1: undefined }) }, '/form/address/line1'],
    ['no city', { ...w9, ...address({ city: ' ' }) }, '/form/address/city'],
    ['a country by name', { ...w9, ...address({ country: 'Peru' }) }, '/form/address/country'],
    ['no postal code', { ...w9, ...address({ postalCode: '' }) }, '/form/address/postalCode'],
    ['no such state', { ...w9, ...address({ region: 'Nevada' }) }, '/form/address/region'],
    ['no such ZIP code', { ...w9, ...address({ postalCode: '89' }) }, '/form/address/postalCode'],
    ['eight digits', { ...w9, tin: { type: 'ssn', number: '219-09-941' } }, '/form/tin/number'],
    ['an SSN of 666', { ...w9, tin: { type: 'ssn', number: '666-09-9412' } }, '/form/tin/number'],
    ['an EIN of 00', { ...w9, tin: { type: 'ein', number: '00-0099412' } }, '/form/tin/number'],
    ['no kind of number', { ...w9, tin: { number: '219-09-9412' } }, '/form/tin/type'],
    ['a company with an SSN', { ...w9, classification: 'partnership' }, '/form/tin/type'],
    ['not certified', { ...w9, certified: false }, '/form/certified'],
    ['not signed', { ...w9, signedBy: '' }, '/form/signedBy'],
    ['a birthday in words', { ...w8ben, dateOfBirth: '31 May 1990' }, '/form/dateOfBirth'],
    ['born in the future', { ...w8ben, dateOfBirth: '2030-01-01' }, '/form/dateOfBirth'],
    ['a US citizen on a W-8', { ...w8ben, citizenship: 'US' }, '/form/citizenship'],
    ['a W-8 in the US', { ...w8ben, address: w9.address }, '/form/address/country'],
    ['a number too short', { ...w8ben, foreignTin: '1' }, '/form/foreignTin'],
    [
      'a treaty rate of 100 %',
      { ...w8ben, treaty: { country: 'PT', article: '7', rate: '100' } },
      '/form/treaty/rate',
    ],
    [
      'a treaty of another country',
      { ...w8ben, treaty: { country: 'ES', article: '7', rate: '10' } },
      '/form/treaty/country',
    ],
    ['a company made in the US', { ...w8bene, incorporatedIn: 'US' }, '/form/incorporatedIn'],
    ['no such entity', { ...w8bene, entity: 'club' }, '/form/entity'],
    ['no GIIN', { ...w8bene, giin: 'ABC' }, '/form/giin'],
  ];
  let partner: TaxPartner;
  beforeAll(async () => {
    partner = await program.addPartner('careless');
  });

  it.each(cases)('%s', async (_why, form, pointer) => {
    const answer = await partner.file(form);
    expect(answer.status, JSON.stringify(answer.body)).toBe(400);
    const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toContain(pointer);
    // Its own id is random and may hold any digits.
    const text = JSON.stringify({ ...answer.body, requestId: '' });
    expect(text).not.toMatch(/219|9412|50196|1366/);
    expect((await center(partner)).form).toBeNull();
  });
});

describe('what is withheld', () => {
  it('follows the form, the country, the notice and the settings', async () => {
    const rate = async (partner: TaxPartner) => (await center(partner)).withholding;
    const abroad = await program.addPartner('abroad', 'DE');
    expect(await rate(abroad)).toEqual({ rate: '0', reason: 'none' });
    expect((await center(abroad)).required).toBe(true);
    const inside = await program.addPartner('inside', 'US');
    expect(await rate(inside)).toEqual({ rate: '24', reason: 'no_form' });
    await inside.file({ ...w9, backupWithholding: true });
    expect(await rate(inside)).toEqual({ rate: '24', reason: 'irs_notice' });
    await inside.file(w9);
    expect(await rate(inside)).toEqual({ rate: '0', reason: 'none' });
    const treaty = { country: 'PT', article: '7', rate: '12.5' };
    await abroad.file({ ...w8ben, treaty });
    expect(await rate(abroad)).toEqual({ rate: '12.5', reason: 'treaty' });
    const shares = await doWork(api.resources, { programId: program.id }, (work) =>
      readTaxStandings(work, [abroad.id]),
    );
    expect(shares.get(abroad.id)!.withholding).toBe('0.125');
    await abroad.file(w8ben);
    expect(await rate(abroad)).toEqual({ rate: '0', reason: 'none' });
    await program.set({ taxPayer: { usSourceServices: true } as never });
    expect(await rate(abroad)).toEqual({ rate: '30', reason: 'foreign_us_source' });
    await program.set({ taxPayer: {} as never });
  });

  it('is switched by staff after a notice, which is written down', async () => {
    const partner = await program.addPartner('noticed');
    await partner.file(w9);
    const call = `PUT /api/v1/admin/tax/partners/${partner.id}/withholding`;
    const body = { backupWithholding: true, reason: 'CP2100A of 3 March' };
    const { body: staff } = await api.send('POST /api/v1/embed-sessions/staff', {
      key: program.secretKey,
      body: { member: { externalId: 's1', name: 'Sam' }, permissions: ['tax:export'] },
    });
    const answer = await api.send(call, { key: staff.token, body });
    expect(answer.body).toEqual({ partnerId: partner.id, backupWithholding: true });
    expect((await center(partner)).withholding).toEqual({ rate: '24', reason: 'irs_notice' });
    const [entry] = await api.resources.db.system.execute<Record<string, unknown>>(sql`select *
      from audit_entries where action = 'partner.withholding_set' and subject = ${partner.id}`);
    expect(entry).toMatchObject({
      actor_kind: 'staff',
      actor_name: 'Sam',
      before: { backupWithholding: false },
      after: { backupWithholding: true },
      reason: 'CP2100A of 3 March',
    });
    await api.send(call, { key: program.secretKey, body: { ...body, backupWithholding: false } });
    expect((await center(partner)).withholding.reason).toBe('none');
    const silent = await api.send(call, { key: staff.token, body: { ...body, reason: '' } });
    expect(silent.body.errors[0].pointer).toBe('/reason');
  });

  it('and whose form is missing is told for many partners at once', async () => {
    const [none, filed] = [await program.addPartner('many-1'), await program.addPartner('many-2')];
    await filed.file(w8ben);
    const ids = [none.id, filed.id, 'pa_01k9wz6m3vfp8t2q5r7s9xyabc'];
    const ask = () =>
      doWork(api.resources, { programId: program.id }, async (work) => ({
        rates: await withholdingOf(work, ids),
        missing: await formMissing(work, ids),
        standings: await readTaxStandings(work, ids),
      }));
    const { rates, missing, standings } = await ask();
    expect([...rates]).toEqual([
      [none.id, { rate: '24', reason: 'no_form' }],
      [filed.id, { rate: '0', reason: 'none' }],
    ]);
    expect([...missing]).toEqual([none.id]);
    expect([...standings]).toEqual([
      [none.id, { withholding: '0.24', formMissing: true }],
      [filed.id, { withholding: null, formMissing: false }],
    ]);
    const before = clock.at;
    clock.at = new Date('2029-12-31T23:59:59.999Z');
    expect([...(await ask()).missing]).toEqual([none.id]);
    clock.at = new Date('2030-01-01T00:00:00.000Z');
    expect([...(await ask()).missing]).toEqual([none.id, filed.id]);
    clock.at = before;
    await program.set({ payouts: { ...payouts, requireTaxForm: false } });
    expect([...(await ask()).missing]).toEqual([]);
    expect((await ask()).rates.get(none.id)).toEqual({ rate: '0', reason: 'none' });
    await program.set({ payouts: { ...payouts, requireTaxForm: true } });
  });
});
