import { describe, expect, it } from 'vitest';
import { writeNacha } from './nacha.ts';
import type { Transfer } from './transfer.ts';

const from = {
  destinationRouting: '021000021',
  destinationName: 'JPMorgan Chase',
  companyId: '1234567890',
  companyName: 'Hera Incorporated of Delaware',
  entryClass: 'CCD' as const,
};
const routings = ['021000021', '011401533', '091000019'];

function transfer(number: number, amount = 100 * number): Transfer {
  return {
    id: `po_01k9wz6m3vfp8t2q5r7s9x${String(number).padStart(4, '0')}`,
    ...{ amount, currency: 'USD' },
    method: {
      ...{
        kind: 'us_bank',
        routingNumber: routings[number % 3]!,
        accountNumber: `0001234${number}`,
      },
      accountType: number % 2 === 0 ? 'checking' : 'savings',
      ...{ holderName: 'Zoë Partner', country: 'US', currency: 'USD' },
    },
  };
}

function write(transfers: Transfer[]): string[] {
  const createdAt = new Date('2026-12-01T06:30:00Z');
  const text = writeNacha({ id: 'pn-01k9-1a2b3', createdAt, transfers }, from);
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

const cut = (record: string, start: number, end: number) => record.slice(start - 1, end);

describe('a NACHA file', () => {
  it.each([1, 5, 6, 7, 16, 100])('of %i entries has whole blocks and right totals', (count) => {
    const transfers = Array.from({ length: count }, (_, i) => transfer(i + 1));
    const records = write(transfers);
    for (const record of records) expect(record).toMatch(/^[ -~]{94}$/);
    expect(records.length % 10).toBe(0);
    const [header, batch, ...rest] = records;
    expect(cut(header!, 1, 3)).toBe('101');
    expect(cut(header!, 4, 13)).toBe(' 021000021');
    expect(cut(header!, 24, 33)).toBe('2612010630');
    expect(cut(header!, 35, 40)).toBe('094101');
    expect(cut(batch!, 1, 4)).toBe('5220');
    expect(cut(batch!, 51, 53)).toBe('CCD');
    expect(cut(batch!, 70, 75)).toBe('261202');
    const entries = rest.filter((record) => record.startsWith('6'));
    expect(entries).toHaveLength(count);
    const sum = (start: number, end: number) =>
      entries.reduce((total, entry) => total + Number(cut(entry, start, end)), 0);
    const batchControl = rest.find((record) => record.startsWith('8'))!;
    const fileControl = rest[rest.indexOf(batchControl) + 1]!;
    const hash = String(sum(4, 11)).slice(-10).padStart(10, '0');
    expect(cut(batchControl, 5, 10)).toBe(String(count).padStart(6, '0'));
    expect(cut(batchControl, 11, 20)).toBe(hash);
    expect(Number(cut(batchControl, 33, 44))).toBe(sum(30, 39));
    expect(Number(cut(batchControl, 21, 32))).toBe(0);
    expect(cut(fileControl, 1, 7)).toBe('9000001');
    expect(Number(cut(fileControl, 8, 13))).toBe(records.length / 10);
    expect(Number(cut(fileControl, 14, 21))).toBe(count);
    expect(cut(fileControl, 22, 31)).toBe(hash);
    expect(Number(cut(fileControl, 44, 55))).toBe(sum(30, 39));
    for (const filler of rest.slice(rest.indexOf(fileControl) + 1)) {
      expect(filler).toBe('9'.repeat(94));
    }
  });

  it('names each entry, and numbers them under the bank that sends', () => {
    const [first, second] = write([transfer(1), transfer(2)]).filter((one) => one.startsWith('6'));
    expect(cut(first!, 1, 12)).toBe('632011401533');
    expect(cut(second!, 1, 12)).toBe('622091000019');
    expect(cut(first!, 13, 29)).toBe('00012341'.padEnd(17));
    expect(cut(first!, 40, 54)).toMatch(/^[A-Z0-9]{15}$/);
    expect(cut(first!, 55, 76)).toBe('ZOE PARTNER'.padEnd(22));
    expect(cut(first!, 79, 79)).toBe('0');
    expect([cut(first!, 80, 94), cut(second!, 80, 94)]).toEqual([
      ...['021000020000001', '021000020000002'],
    ]);
  });

  it('refuses an amount that does not fit, and other currencies', () => {
    expect(() => write([transfer(1, 10_000_000_000)])).toThrow('does not fit');
    expect(() => write([{ ...transfer(1), currency: 'EUR' }])).toThrow('USD only');
  });
});
