import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock, useTestApi, type Answer } from '../testing/api.ts';
import {
  openTaxProgram,
  taxPayer,
  w8ben,
  w8bene,
  w9,
  type TaxPartner,
  type TaxProgram,
} from '../testing/tax-program.ts';

const api = useTestApi(new TestClock());

let program: TaxProgram;
const by: Record<string, TaxPartner> = {};

const exportOf = (format: string, year = 2025, key = program.secretKey) =>
  api.send(`GET /api/v1/admin/tax/export?year=${year}&format=${format}`, { key });

beforeAll(async () => {
  program = await openTaxProgram(api);
  const at = (day: string) => `2025-${day}T10:00:00.000Z`;
  const add = async (name: string, form: object | null, country?: string) => {
    by[name] = await program.addPartner(name, country);
    if (form) expect((await by[name].file(form)).status).toBe(200);
    return by[name];
  };
  const person = await add('person', w9);
  await person.addPayout({ gross: 59_999, completedAt: at('01-02') });
  await person.addPayout({ gross: 1, completedAt: at('12-31') });
  const below = await add('below', { ...w9, tin: { type: 'ssn', number: '219-09-9413' } });
  await below.addPayout({ gross: 59_999, completedAt: at('01-02') });
  const corporation = {
    ...{ ...w9, classification: 'c_corporation', legalName: 'Big “Corp” & Co.' },
    tin: { type: 'ein', number: '12-3456789' },
  };
  await (
    await add('exempt', corporation)
  ).addPayout({ gross: 5_000_000, completedAt: at('02-02') });
  const withheld = await add('withheld', { ...corporation, legalName: 'Kept Back LLC' });
  await withheld.addPayout({ gross: 10_001, withheld: 2_400, completedAt: at('02-02') });
  await (await add('formless', null, 'US')).addPayout({ gross: 90_000, completedAt: at('03-03') });
  const ines = await add('ines', w8ben);
  await ines.addPayout({
    currency: 'EUR',
    gross: 10_049,
    commissions: 3,
    completedAt: at('03-31'),
  });
  await ines.addPayout({
    currency: 'EUR',
    gross: 10_001,
    commissions: 2,
    completedAt: at('01-01'),
  });
  await ines.addPayout({
    ...{ currency: 'EUR', gross: 100_000, withheld: 10_000, fees: 5_000 },
    ...{ commissions: 7, completedAt: '2025-09-30T23:59:59.999Z' },
  });
  await ines.addPayout({ currency: 'EUR', gross: 200, completedAt: '2025-10-01T00:00:00.000Z' });
  const mixed = await add('mixed', w8bene);
  await mixed.addPayout({ currency: 'EUR', gross: 1_000, completedAt: at('06-01') });
  await mixed.addPayout({ gross: 1_000, completedAt: at('06-02') });
  await api.resources.db.system.execute(sql`insert into exchange_rates
      (program_id, from_currency, to_currency, date, rate, source, recorded_at)
    values (${program.id}, 'EUR', 'USD', '2025-06-01', '1.5', 'test', now())`);
  await (await add('brazil', null, 'BR')).addPayout({ gross: 900, completedAt: at('06-02') });
  await (await add('unknown-eu', null, 'FR')).addPayout({ gross: 900, completedAt: at('06-02') });
});

describe('what a file needs', () => {
  it.each([
    ['irs', 'transmitterControlCode'],
    ['dac7', 'memberState'],
  ])('for %s is said before its first byte', async (format, setting) => {
    const answer = await exportOf(format);
    expect([answer.status, answer.body.code]).toEqual([409, 'state_conflict']);
    expect(answer.body.detail).toContain('taxPayer');
    expect(answer.body.detail).toContain(setting);
  });

  it('is a secret key', async () => {
    const { body } = await api.send('POST /api/v1/embed-sessions/staff', {
      key: program.secretKey,
      body: { member: { externalId: 's', name: 'Sam' } },
    });
    const answer = await exportOf('csv', 2025, body.token);
    expect([answer.status, answer.body.code]).toEqual([403, 'credential_not_allowed']);
  });
});

describe('the file for the IRS', () => {
  let records: string[];
  let answer: Answer;
  beforeAll(async () => {
    await program.set({ taxPayer });
    answer = await exportOf('irs');
    records = String(answer.body).match(/[\s\S]{750}/g)!;
  });

  it('is a text to save, made of whole records', () => {
    expect(answer.headers.get('content-disposition')).toContain('1099-nec-2025.txt');
    expect(records.join('')).toBe(answer.body);
  });

  it('has records of 750 characters in their order, numbered', () => {
    expect(records.map((record) => record[0]).join('')).toBe('TABBCF');
    for (const [index, record] of records.entries()) {
      expect(record).toMatch(/^[\x20-\x7e]{748}\r\n$/);
      expect(record.slice(499, 507)).toBe(String(index + 1).padStart(8, '0'));
    }
  });

  it('names those who are reported and nobody else', () => {
    const payees = records.filter((record) => record.startsWith('B'));
    const told = payees.map((record) => [
      record.slice(10, 20),
      record.slice(287, 327).trim(),
      Number(record.slice(54, 66)),
      Number(record.slice(90, 102)),
    ]);
    expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
      new Set([
        JSON.stringify(['2219099412', 'JORDAN AVERY', 60_000, 0]),
        JSON.stringify(['1123456789', 'KEPT BACK LLC', 10_001, 2_400]),
      ]),
    );
  });

  it('adds up', () => {
    const payees = records.filter((record) => record.startsWith('B'));
    const sum = (first: number) =>
      payees.reduce((total, record) => total + Number(record.slice(first - 1, first + 11)), 0);
    const end = records.at(-2)!;
    expect(Number(records[0]!.slice(295, 303))).toBe(payees.length);
    expect(Number(end.slice(1, 9))).toBe(payees.length);
    for (let amount = 0; amount < 18; amount += 1) {
      const total = Number(end.slice(15 + amount * 18, 33 + amount * 18));
      expect(total).toBe(sum(55 + amount * 12));
    }
    expect(Number(end.slice(15, 33))).toBe(70_001);
    expect(Number(records.at(-1)!.slice(49, 57))).toBe(payees.length);
  });

  it('is taken by somebody, which is written down', async () => {
    const [entry] = await api.resources.db.system.execute<Record<string, unknown>>(sql`select *
      from audit_entries where program_id = ${program.id} and action = 'tax_year.exported'`);
    expect(entry).toMatchObject({
      ...{ actor_kind: 'server', subject: 'tax_year_2025', after: { format: 'irs' } },
    });
  });

  it('is not made when there is nobody to report', async () => {
    const answer = await exportOf('irs', 2019);
    expect([answer.status, answer.body.code]).toEqual([409, 'state_conflict']);
  });
});

interface Element {
  name: string;
  attributes: string;
  text: string;
  children: Element[];
}

/** Just enough XML to see whether it is well-formed and in which order its elements stand. */
function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: '', text: '', children: [] };
  const open = [root];
  for (const [, close, name, attributes, text] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*)>([^<]*)/g)) {
    if (close) expect(open.pop()!.name).toBe(name);
    else {
      const element = { name: name!, attributes: attributes!, text: text!, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    }
  }
  expect(open).toEqual([root]);
  return root.children[0]!;
}

const child = (element: Element, ...path: string[]): Element =>
  path.reduce((at, name) => at.children.find((one) => one.name === name)!, element);
const namesOf = (element: Element) => element.children.map(({ name }) => name);

describe('the message for DAC7', () => {
  let message: Element;
  let xml: string;
  beforeAll(async () => {
    await program.set({ taxPayer });
    const answer = await exportOf('dac7');
    xml = String(answer.body);
    message = parseXml(xml.replace(/^<\?xml[^>]*>\s*/, ''));
  });

  const sellers = () =>
    child(message, 'DPIBody').children.filter(({ name }) => name === 'ReportableSeller');

  it('has the elements of the schema in their order', () => {
    expect(message.name).toBe('DPI_OECD');
    expect(message.attributes).toContain('xmlns="urn:oecd:ties:dpi:v1"');
    expect(namesOf(message)).toEqual(['MessageSpec', 'DPIBody']);
    expect(namesOf(child(message, 'MessageSpec'))).toEqual([
      'SendingEntityIN',
      'TransmittingCountry',
      'ReceivingCountry',
      'MessageType',
      'MessageRefId',
      'MessageTypeIndic',
      'ReportingPeriod',
      'Timestamp',
    ]);
    expect(child(message, 'MessageSpec', 'MessageRefId').text).toMatch(/^IE2025IE-/);
    expect(child(message, 'MessageSpec', 'MessageTypeIndic').text).toBe('DPI401');
    expect(child(message, 'MessageSpec', 'ReportingPeriod').text).toBe('2025-12-31');
    // 10 March is winter time: an hour ahead of UTC.
    expect(child(message, 'MessageSpec', 'Timestamp').text).toBe('2026-03-10T13:00:00');
    expect(namesOf(child(message, 'DPIBody', 'PlatformOperator'))).toEqual([
      'ResCountryCode',
      'TIN',
      'Name',
      'PlatformBusinessName',
      'Address',
      'Nexus',
      'AssumedReporting',
      'DocSpec',
    ]);
    const ids = [...xml.matchAll(/<stf:DocRefId>([^<]+)</g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('names residents of the EU whose form is on file', () => {
    expect(sellers()).toHaveLength(2);
    expect(xml).not.toContain('Jordan');
    const individual = sellers().find((one) => child(one, 'Identity', 'IndividualSeller'))!;
    const id = child(individual, 'Identity', 'IndividualSeller', 'Standard', 'IndSellerID');
    expect(namesOf(id)).toEqual(['ResCountryCode', 'TIN', 'Name', 'Address', 'BirthInfo']);
    expect(child(id, 'TIN')).toMatchObject({ text: 'PT-501964843', attributes: ' issuedBy="PT"' });
    expect(child(id, 'Name', 'FirstName').text).toBe('Ines da Silva');
    expect(child(id, 'Name', 'LastName').text).toBe('Ferreira');
    expect(child(id, 'BirthInfo', 'BirthDate').text).toBe('1990-05-31');
    const entity = sellers().find((one) => child(one, 'Identity', 'EntitySeller'))!;
    const company = child(entity, 'Identity', 'EntitySeller', 'Standard', 'EntSellerID');
    expect(child(company, 'Name').text).toBe('Nordlicht &#38; Söhne GmbH');
    expect(namesOf(child(company, 'Address', 'AddressFix'))).toEqual([
      'Street',
      'PostCode',
      'City',
    ]);
  });

  it('adds up by quarter, in whole units', () => {
    const sumsOf = (seller: Element) => {
      const services = child(seller, 'RelevantActivities', 'PersonalServices');
      expect(namesOf(services)).toEqual(['Consideration', 'NumberOfActivities', 'Fees', 'Taxes']);
      return services.children.map(({ children }) => children.map(({ text }) => Number(text)));
    };
    const individual = sellers().find((one) => child(one, 'Identity', 'IndividualSeller'))!;
    // 100.49 + 100.01 is 200.50: it is rounded once, when it is added up.
    expect(sumsOf(individual)).toEqual([
      [201, 0, 850, 2],
      [5, 0, 7, 1],
      [0, 0, 50, 0],
      [0, 0, 100, 0],
    ]);
    const consideration = child(
      individual,
      ...['RelevantActivities', 'PersonalServices', 'Consideration'],
    );
    expect(consideration.children.map(({ name, attributes }) => name + attributes)).toEqual(
      [1, 2, 3, 4].map((quarter) => `ConsQ${quarter} currCode="EUR"`),
    );
    // Paid in two currencies, so in dollars: 10 euro at 1.5, and 10 dollars.
    const entity = sellers().find((one) => child(one, 'Identity', 'EntitySeller'))!;
    expect(sumsOf(entity)[0]).toEqual([0, 25, 0, 0]);
  });

  it('says so when there is nothing to report', async () => {
    const { body } = await exportOf('dac7', 2019);
    expect(body).toContain('<MessageTypeIndic>DPI403</MessageTypeIndic>');
    expect(body).not.toContain('ReportableSeller');
  });
});

describe('the CSV', () => {
  it('has a line for everyone, safe to open', async () => {
    const shady = await program.addPartner('shady');
    await shady.file({ ...w8ben, legalName: '=HYPERLINK("x")' });
    await shady.addPayout({ gross: 1, completedAt: '2025-02-02T00:00:00.000Z' });
    const { body, headers } = await exportOf('csv');
    expect(headers.get('content-type')).toContain('text/csv');
    // The mark in front is gone: reading as text takes it off.
    const lines = String(body).replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe(
      'partner_id,partner,legal_name,form,country,tin_last4,paid,withheld,currency,threshold,' +
        'reportable,problem',
    );
    expect(lines).toHaveLength(1 + 10);
    const line = (name: string) => lines.find((one) => one.includes(`,Partner ${name},`));
    expect(line('person')).toBe(
      `${by['person']!.id},Partner person,Jordan Avery,w9,US,9412,600.00,0.00,USD,600.00,yes,`,
    );
    expect(line('formless')).toMatch(/,,,US,,900\.00,0\.00,USD,600\.00,yes,missing_form$/);
    expect(line('ines')).toMatch(/,w8ben,PT,4843,0\.00,0\.00,USD,0\.00,yes,missing_rate$/);
    expect(line('brazil')).toMatch(/,no,$/);
    expect(line('shady')).toContain(`"'=HYPERLINK(""x"")"`);
    expect(body).not.toMatch(/219-?09-?941|501964843/);
  });

  it('reads on across pages', async () => {
    const large = await openTaxProgram(api);
    const first = await large.addPartner('template');
    await first.addPayout({ gross: 100, completedAt: '2025-02-02T00:00:00.000Z' });
    await api.resources.db.system.execute(sql`insert into partners
      select (jsonb_populate_record(partners, jsonb_build_object('id',
        substr(partners.id, 1, 24) || lpad(n::text, 5, '0'), 'external_id', 'n' || n))).*
      from partners, generate_series(1, 250) as n where partners.id = ${first.id}`);
    await api.resources.db.system.execute(sql`insert into payouts
      select (jsonb_populate_record(payouts, jsonb_build_object('partner_id', partners.id,
        'id', 'po_' || partners.id, 'key', partners.id))).*
      from payouts, partners where payouts.partner_id = ${first.id}
        and partners.program_id = ${large.id} and partners.id <> ${first.id}`);
    const { body } = await exportOf('csv', 2025, large.secretKey);
    const ids = String(body)
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(ids).toHaveLength(251);
    expect(new Set(ids).size).toBe(251);
  });
});

describe("another program's key", () => {
  it('reaches no partner and reads no year of ours', async () => {
    const stranger = await openTaxProgram(api);
    await stranger.set({ taxPayer });
    const call = `PUT /api/v1/admin/tax/partners/${by['person']!.id}/withholding`;
    const body = { backupWithholding: true, reason: 'x' };
    const answer = await api.send(call, { key: stranger.secretKey, body });
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    const summaries = await api.send('GET /api/v1/admin/tax/summaries?year=2025', {
      key: stranger.secretKey,
    });
    expect(summaries.body).toEqual({ data: [], nextCursor: null });
    expect(
      String((await exportOf('csv', 2025, stranger.secretKey)).body)
        .trim()
        .split('\n'),
    ).toHaveLength(1);
    expect((await exportOf('irs', 2025, stranger.secretKey)).status).toBe(409);
    const issued = await api.send('POST /api/v1/admin/tax/documents', {
      key: stranger.secretKey,
      body: { year: 2025 },
    });
    expect(issued.body).toEqual({ issued: 0, skipped: 0 });
  });

  it('of a partner opens nothing of staff', async () => {
    const answer = await exportOf('csv', 2025, by['person']!.token);
    expect([answer.status, answer.body.code]).toEqual([403, 'credential_not_allowed']);
  });
});
