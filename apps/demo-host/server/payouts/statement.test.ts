import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { beginStory, usePayoutDesk } from '../testing/payout-desk.ts';

let withholding: string | null = null;
const desk = usePayoutDesk((means) => {
  means.readTaxStandings = async (_work, partnerIds) =>
    new Map(partnerIds.map((id) => [id, { withholding, formMissing: false }]));
});

async function readPdf(bytes: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

/** Lines of a CSV without quotes inside, without the mark in front. */
function parse(csv: Buffer): string[][] {
  const lines = csv
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  return lines.map((line) => line.split(','));
}

const cents = (text: string) => Math.round(Number(text) * 100);

describe('a statement', () => {
  it('as PDF says the same as the ledger, in text that can be read back', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 123_456, { customer: 'Café Zoë & Łukasz' });
    await story.earn(partnerId, -3_456, { customer: 'Takahashi 高橋' });
    await story.chargeFee(partnerId, 1_000);
    withholding = '0.24';
    await story.run();
    withholding = null;
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    const key = await story.token(partnerId);
    const { status, headers, body } = await desk.send(
      `GET /partners/payouts/${payout.id}/statement`,
      key,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toContain(`${payout.id}.pdf`);
    const text = await readPdf(body);
    const ledger = await story.ledger(partnerId);
    expect(ledger).toMatchObject({ paid: 90_200, tax_withheld: 28_800 });
    for (const words of [
      ...['Payout statement', payout.id, 'Completed', '2 commissions', 'Café Zoë'],
      ...['1234.56 USD', '-34.56 USD', '1200.00 USD', '-288.00 USD', '-10.00 USD'],
      `Amount ${(ledger['paid']! / 100).toFixed(2)} USD`,
    ]) {
      expect(text).toContain(words);
    }
  });

  it('as CSV adds up to what arrives, and is safe to open', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 10_000, { customer: '=HYPERLINK("http://x.example")' });
    await story.earn(partnerId, 1, { customer: '+1 Agency' });
    await story.chargeFee(partnerId, 250);
    withholding = '0.1';
    await story.run();
    withholding = null;
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    const path = `GET /partners/payouts/${payout.id}/statement?format=csv`;
    const { body } = await desk.send(path, await story.token(partnerId));
    const text = body.toString('utf8');
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"")"`);
    expect(text).toContain(`'+1 Agency`);
    const rows = parse(Buffer.from(text.replaceAll('""', '').replaceAll(/"[^"]*"/g, 'quoted')));
    const column = rows[0]!.indexOf('amount');
    const sum = rows.slice(1).reduce((total, row) => total + cents(row[column]!), 0);
    expect(sum).toBe((await story.ledger(partnerId))['paid']);
    expect(rows.slice(-2).map((row) => row[4])).toEqual(['tax_withheld', 'fees']);
  });

  it('has every commission, page after page, however many', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    for (let i = 0; i < 12; i += 1) {
      await Promise.all(Array.from({ length: 100 }, () => story.earn(partnerId, 10)));
    }
    await story.run();
    const [payout] = await story.payoutsOf(partnerId);
    const key = await story.token(partnerId);
    const path = `GET /partners/payouts/${payout.id}/statement`;
    const csv = parse((await desk.send(`${path}?format=csv`, key)).body);
    expect(csv).toHaveLength(1_201);
    expect(new Set(csv.map(([id]) => id)).size).toBe(1_201);
    const text = await readPdf((await desk.send(path, key)).body);
    expect(text.match(/adjustment/g)).toHaveLength(1_200);
  });

  it('of a payout that did not arrive says so', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 700);
    await story.run();
    desk.bank.feel('refuses');
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    const path = `GET /partners/payouts/${payout.id}/statement`;
    const { body } = await desk.send(path, await story.token(partnerId));
    expect(await readPdf(body)).toContain('Did not arrive: its commissions are payable again');
  });
});

describe('a run as a file', () => {
  const holder = { holderName: 'Zoë Łuczak & Söhne', country: 'DE' };
  const iban = {
    ...{ kind: 'iban' as const, iban: 'DE89370400440532013000', ...holder },
    currency: 'EUR' as const,
  };
  const us = {
    ...{ kind: 'us_bank' as const, routingNumber: '021000021', accountNumber: '000123456789' },
    ...{ accountType: 'checking' as const, ...holder, country: 'US', currency: 'USD' as const },
  };

  it('goes to the bank once it is with the bank, each kind into its own file', async () => {
    const story = await beginStory(desk);
    const [a, b] = [await story.partner({ method: iban }), await story.partner({ method: us })];
    await story.earn(a, 12_345, { currency: 'EUR' });
    await story.earn(b, 67_890);
    const { body: run } = await story.run();
    const get = (format: string) =>
      desk.send(
        `GET /admin/payout-runs/${run.id}/export?format=${format}`,
        story.program.secretKey,
      );
    expect((await get('pain001')).body.code).toBe('nothing_to_pay');
    await story.deliver();
    const xml = (await get('pain001')).body.toString();
    const [first] = await story.payoutsOf(a);
    expect(xml).toContain('<IBAN>DE89370400440532013000</IBAN>');
    expect(xml).toContain('<InstdAmt Ccy="EUR">123.45</InstdAmt>');
    expect(xml).toContain(`<EndToEndId>${first.id.replace('_', '-')}</EndToEndId>`);
    expect(xml).not.toContain('000123456789');
    expect((await get('pain001')).body.toString()).toBe(xml);
    const ach = (await get('nacha')).body.toString();
    expect(ach).toContain('000123456789');
    expect(ach).toContain('0000067890');
    expect((await get('csv')).body.toString()).toContain('•••• 6789');
    expect((await get('csv')).body.toString()).not.toContain('000123456789');
    const call = `POST /admin/payouts/${first.id}/complete`;
    expect((await desk.send(call, story.program.secretKey, {})).status).toBe(200);
    expect((await get('pain001')).body.code).toBe('nothing_to_pay');
    expect(desk.log.join('')).not.toContain('DE8937');
  });

  it('is for staff who may run payouts, and of this program', async () => {
    const [story, other] = [await beginStory(desk), await beginStory(desk)];
    await story.earn(await story.partner(), 100);
    const { body: run } = await story.run();
    const path = `GET /admin/payout-runs/${run.id}/export`;
    expect((await desk.send(path, await story.staff())).status).toBe(200);
    expect((await desk.send(path, other.program.secretKey)).status).toBe(404);
    const partner = await story.token(await story.partner());
    expect((await desk.send(path, partner)).status).toBe(403);
  });
});
