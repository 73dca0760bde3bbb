import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { taxCenter, taxDocument, taxForm, taxYear } from '../contract/index.ts';
import { createFakePortico, fixtures, scenarios } from './index.ts';

describe('fixtures of the tax center', () => {
  it.each(Object.entries(fixtures.taxVariants))('%s are what the contract says', (_name, make) => {
    const made = make();
    expect(z.strictObject(taxCenter.shape).parse(made)).toEqual(made);
    const parts: [z.ZodObject, readonly unknown[]][] = [
      [taxForm, made.form ? [made.form] : []],
      [taxYear, made.years],
      [taxDocument, made.documents],
    ];
    for (const [schema, rows] of parts) {
      for (const row of rows)
        expect(z.strictObject(schema.shape).safeParse(row).success).toBe(true);
    }
    const years = made.years.map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });
});

describe('the fake', () => {
  const w9 = {
    kind: 'w9',
    legalName: 'Jordan Avery',
    classification: 'individual',
    address: { line1: '5 Elm St', city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' },
    tin: { type: 'ssn', number: '219-09-9412' },
    signedBy: 'Jordan Avery',
    certified: true,
  };

  async function call(
    fake: ReturnType<typeof createFakePortico>,
    request: string,
    { body, key, stepUp }: { body?: unknown; key?: string; stepUp?: string } = {},
  ) {
    const [method = 'GET', path = '/'] = request.split(' ');
    const response = await fake.fetch(`${fake.options.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key ?? fake.mint()}`,
        ...(stepUp && { 'portico-step-up': stepUp }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  }

  it('takes a form with a step-up token and shows four digits of it', async () => {
    const fake = createFakePortico({ seed: scenarios.withoutTaxForm() });
    const before = JSON.parse((await call(fake, 'GET /partners/tax')).text);
    expect(before).toMatchObject({ form: null, required: true });
    const body = { form: w9 };
    expect((await call(fake, 'PUT /partners/tax/form', { body })).status).toBe(403);
    const { text } = await call(fake, 'PUT /partners/tax/form', { body, stepUp: fake.stepUp() });
    expect(JSON.parse(text)).toMatchObject({ required: false, form: { tinLast4: '9412' } });
    expect(text).not.toMatch(/219-?09/);
  });

  it('points at the field that is wrong', async () => {
    const fake = createFakePortico();
    const form = { ...w9, tin: { type: 'ssn', number: '1' } };
    const proof = { body: { form }, stepUp: fake.stepUp() };
    const { text } = await call(fake, 'PUT /partners/tax/form', proof);
    expect(JSON.parse(text).errors[0].pointer).toBe('/form/tin/number');
  });

  it('has documents as PDF', async () => {
    const fake = createFakePortico();
    const [document] = fake.state.tax.documents;
    const { text } = await call(fake, `GET /partners/tax/documents/${document!.id}`);
    expect(text).toMatch(/^%PDF/);
    const unknown = fixtures.id('taxDocument', 1);
    expect((await call(fake, `GET /partners/tax/documents/${unknown}`)).status).toBe(404);
  });

  it('answers staff', async () => {
    const fake = createFakePortico();
    const key = 'sk_fake';
    const page = await call(fake, 'GET /admin/tax/summaries?year=2025', { key });
    expect(JSON.parse(page.text).data).toMatchObject([{ reportable: true, tinLast4: '6789' }]);
    const issue = () => call(fake, 'POST /admin/tax/documents', { key, body: { year: 2026 } });
    expect(JSON.parse((await issue()).text)).toEqual({ issued: 1, skipped: 0 });
    expect(JSON.parse((await issue()).text)).toEqual({ issued: 0, skipped: 1 });
    const csv = await call(fake, 'GET /admin/tax/export?year=2025&format=csv', { key });
    expect(csv.text.split('\r\n')).toHaveLength(3);
    const path = `PUT /admin/tax/partners/${fake.state.partner.id}/withholding`;
    await call(fake, path, { key, body: { backupWithholding: true, reason: 'A notice' } });
    expect(fake.state.tax.withholding).toEqual({ rate: '24', reason: 'irs_notice' });
  });
});
