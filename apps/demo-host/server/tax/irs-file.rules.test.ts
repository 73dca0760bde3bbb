import { describe, expect, it } from 'vitest';
import {
  endOfPayerRecord,
  endOfTransmissionRecord,
  payeeRecord,
  payerRecord,
  transmitterRecord,
  type IrsHeader,
} from './irs-file.ts';
import { toIrsText, toRecord } from './irs-record.ts';

/** Positions counted from 1, both included: as the publication prints them. */
const at = (record: string, first: number, last: number) => record.slice(first - 1, last);

const header: IrsHeader = {
  year: 2025,
  payer: {
    name: 'Acme Holdings, Inc.',
    address: {
      line1: '1 Market St.',
      line2: 'Suite 9',
      city: 'San Francisco',
      region: 'CA',
      postalCode: '94105-1234',
      country: 'US',
    },
    tin: '987654321',
    contact: { name: 'Pat Doe', phone: '+1 (415) 555-0100', email: 'tax@acme.example' },
  },
  transmitterControlCode: '1A2B3',
  payees: 2,
  now: new Date('2026-01-20T00:00:00.000Z'),
};

const payee = {
  partnerId: 'pa_01k9wz6m3vfp8t2q5r7s9xyabc',
  tin: { type: 'ssn', number: '123456789' },
  name: 'José Ångström',
  businessName: "O'Brien & Sons",
  address: { line1: '5 Elm St', city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' },
  paid: 123_456,
  withheld: 29_629,
} as const;

describe('every record', () => {
  it('has 750 characters and ends its line at 749', () => {
    const records = [
      transmitterRecord(header),
      payerRecord(header),
      payeeRecord(payee, 2025, 3),
      endOfPayerRecord({ payees: 1, paid: 123_456, withheld: 0 }, 4),
      endOfTransmissionRecord({ payees: 1, paid: 0, withheld: 0 }, 5),
    ];
    for (const record of records) {
      expect(record).toMatch(/^[\x20-\x7e]{748}\r\n$/);
    }
  });

  it('cuts text and refuses numbers that do not fit', () => {
    expect(toRecord([{ at: [1, 3], value: 'ABCDE' }]).slice(0, 5)).toBe('ABC  ');
    expect(() => toRecord([{ at: [1, 3], value: 1_000 }])).toThrow('does not fit');
    expect(() => toRecord([{ at: [1, 3], value: -1 }])).toThrow('does not fit');
    expect(() => toRecord([{ at: [1, 3], value: 1.5 }])).toThrow('does not fit');
  });
});

describe('the transmitter record', () => {
  const record = transmitterRecord(header);
  it.each([
    [1, 1, 'T'],
    [2, 5, '2025'],
    [6, 6, ' '],
    [7, 15, '987654321'],
    [16, 20, '1A2B3'],
    [29, 29, ' '],
    [30, 69, 'ACME HOLDINGS INC'.padEnd(40)],
    [110, 149, 'ACME HOLDINGS INC'.padEnd(40)],
    [190, 229, '1 MARKET ST SUITE 9'.padEnd(40)],
    [230, 269, 'SAN FRANCISCO'.padEnd(40)],
    [270, 271, 'CA'],
    [272, 280, '941051234'],
    [296, 303, '00000002'],
    [304, 343, 'PAT DOE'.padEnd(40)],
    [344, 358, '14155550100'.padEnd(15)],
    [359, 408, 'tax@acme.example'.padEnd(50)],
    [500, 507, '00000001'],
    [518, 518, 'I'],
  ])('has at %i to %i %j', (first, last, text) => {
    expect(at(record, first, last)).toBe(text);
  });

  it('says that a year before the last one is prior year data', () => {
    expect(at(transmitterRecord({ ...header, year: 2024 }), 6, 6)).toBe('P');
  });
});

describe('the payer record', () => {
  const record = payerRecord(header);
  it.each([
    [1, 5, 'A2025'],
    [6, 11, ' '.repeat(6)],
    [12, 20, '987654321'],
    [26, 27, 'NE'],
    [28, 45, '14'.padEnd(18)],
    [52, 52, ' '],
    [53, 92, 'ACME HOLDINGS INC'.padEnd(40)],
    [133, 133, '0'],
    [134, 173, '1 MARKET ST SUITE 9'.padEnd(40)],
    [174, 213, 'SAN FRANCISCO'.padEnd(40)],
    [214, 215, 'CA'],
    [216, 224, '941051234'],
    [225, 239, '14155550100'.padEnd(15)],
    [500, 507, '00000002'],
  ])('has at %i to %i %j', (first, last, text) => {
    expect(at(record, first, last)).toBe(text);
  });
});

describe('a payee record', () => {
  const record = payeeRecord(payee, 2025, 3);
  it.each([
    [1, 5, 'B2025'],
    [6, 10, ' '.repeat(5)],
    [11, 11, '2'],
    [12, 20, '123456789'],
    [21, 40, '6M3VFP8T2Q5R7S9XYABC'],
    [55, 66, '000000123456'],
    [67, 78, '000000000000'],
    [91, 102, '000000029629'],
    [259, 270, '000000000000'],
    [271, 287, ' '.repeat(17)],
    [288, 327, 'JOSE ANGSTROM'.padEnd(40)],
    [328, 367, 'OBRIEN & SONS'.padEnd(40)],
    [368, 407, '5 ELM ST'.padEnd(40)],
    [408, 447, ' '.repeat(40)],
    [448, 487, 'RENO'.padEnd(40)],
    [488, 489, 'NV'],
    [490, 498, '89501    '],
    [500, 507, '00000003'],
    [508, 748, ' '.repeat(241)],
  ])('has at %i to %i %j', (first, last, text) => {
    expect(at(record, first, last)).toBe(text);
  });

  it('says what kind of number it carries', () => {
    const company = { ...payee, tin: { type: 'ein', number: '121234567' } } as const;
    expect(at(payeeRecord(company, 2025, 3), 11, 20)).toBe('1121234567');
  });

  it('writes an address abroad as one', () => {
    const address = { line1: 'Ring 1', city: 'Graz', postalCode: '8010', country: 'AT' };
    const abroad = payeeRecord({ ...payee, address }, 2025, 3);
    expect(at(abroad, 287, 287)).toBe('1');
    expect(at(abroad, 448, 498)).toBe('GRAZ 8010 AT'.padEnd(51));
  });

  it('goes on in the second line with a long name', () => {
    const name = 'The Very Long Named Company of the Northern and the Southern Territories';
    const long = payeeRecord({ ...payee, name }, 2025, 3);
    expect(at(long, 288, 367).trim()).toBe(name.toUpperCase());
  });
});

describe('the end records', () => {
  it('carry the totals', () => {
    const totals = { payees: 12, paid: 9_876_543_210, withheld: 55 };
    const end = endOfPayerRecord(totals, 15);
    expect(at(end, 1, 15)).toBe('C00000012      ');
    expect(at(end, 16, 33)).toBe('000000009876543210');
    expect(at(end, 34, 51)).toBe('0'.repeat(18));
    expect(at(end, 70, 87)).toBe('000000000000000055');
    expect(at(end, 322, 339)).toBe('0'.repeat(18));
    expect(at(end, 340, 499)).toBe(' '.repeat(160));
    expect(at(end, 500, 507)).toBe('00000015');
    const last = endOfTransmissionRecord(totals, 16);
    expect(at(last, 1, 30)).toBe(`F00000001${'0'.repeat(21)}`);
    expect(at(last, 31, 49)).toBe(' '.repeat(19));
    expect(at(last, 50, 57)).toBe('00000012');
    expect(at(last, 500, 507)).toBe('00000016');
  });
});

describe('text for the IRS', () => {
  it.each([
    ['Müller-Groß & Søn', 'MULLER-GROSS & SON'],
    ['St. John’s  #4/5', 'ST JOHNS #4/5'],
    ['Æther', 'AETHER'],
    ['高橋', ''],
  ])('%s becomes %s', (text, plain) => {
    expect(toIrsText(text)).toBe(plain);
  });
});
