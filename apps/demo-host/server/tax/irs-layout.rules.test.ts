import { describe, expect, it } from 'vitest';
import {
  endOfPayerRecord,
  endOfTransmissionRecord,
  payeeRecord,
  payerRecord,
  transmitterRecord,
  type IrsHeader,
  type IrsPayee,
} from './irs-file.ts';

type Layout = readonly (readonly [name: string, first: number, last: number, holds: RegExp])[];

const blank = /^ *$/;
const words = /^(?: *|[A-Z0-9][A-Z0-9 &/#,'.-]*)$/;
const perhaps = /^[\x20-\x7e]*$/;
const number = /^\d+$/;
const flag = /^[ 1]$/;
const state = /^(?:[A-Z]{2}| {2})$/;
const zip = /^(?:\d{5}(?:\d{4}| {4})| {9})$/;
const end = [['end of line', 749, 750, /^\r\n$/]] as const satisfies Layout;
const amounts = (name: string, first: number, width: number): Layout =>
  Array.from({ length: 18 }, (_, index) => {
    const start = first + index * width;
    return [`${name} ${index + 1}`, start, start + width - 1, number] as const;
  });

/**
 * Record layouts of IRS Publication 1220 (revision for tax year 2024, part C; fields of form
 * 1099-NEC in the B record), every position from 1 to 750.
 */
const layouts: Record<string, Layout> = {
  T: [
    ['record type', 1, 1, /^T$/],
    ['payment year', 2, 5, /^20\d\d$/],
    ['prior year data', 6, 6, /^[ P]$/],
    ['transmitter TIN', 7, 15, /^\d{9}$/],
    ['transmitter control code', 16, 20, /^[A-Z0-9]{5}$/],
    ['blank', 21, 27, blank],
    ['test file', 28, 28, /^[ T]$/],
    ['foreign entity', 29, 29, flag],
    ['transmitter name', 30, 69, words],
    ['transmitter name, continued', 70, 109, words],
    ['company name', 110, 149, words],
    ['company name, continued', 150, 189, words],
    ['company address', 190, 229, words],
    ['company city', 230, 269, words],
    ['company state', 270, 271, state],
    ['company ZIP', 272, 280, zip],
    ['blank', 281, 295, blank],
    ['number of payees', 296, 303, number],
    ['contact name', 304, 343, words],
    ['contact phone', 344, 358, /^\d{10,15} *$/],
    ['contact e-mail', 359, 408, perhaps],
    ['blank', 409, 499, blank],
    ['sequence number', 500, 507, /^00000001$/],
    ['blank', 508, 517, blank],
    ['vendor indicator', 518, 518, /^[VI]$/],
    ['vendor', 519, 704, perhaps],
    ['blank', 705, 739, blank],
    ['vendor foreign entity', 740, 740, flag],
    ['blank', 741, 748, blank],
    ...end,
  ],
  A: [
    ['record type', 1, 1, /^A$/],
    ['payment year', 2, 5, /^20\d\d$/],
    ['combined federal/state', 6, 6, flag],
    ['blank', 7, 11, blank],
    ['issuer TIN', 12, 20, /^\d{9}$/],
    ['issuer name control', 21, 24, perhaps],
    ['last filing', 25, 25, flag],
    ['type of return', 26, 27, /^NE$/],
    ['amount codes', 28, 45, /^14 {16}$/],
    ['blank', 46, 51, blank],
    ['foreign entity', 52, 52, flag],
    ['first issuer name line', 53, 92, words],
    ['second issuer name line', 93, 132, words],
    ['transfer agent', 133, 133, /^[01]$/],
    ['issuer address', 134, 173, words],
    ['issuer city', 174, 213, words],
    ['issuer state', 214, 215, state],
    ['issuer ZIP', 216, 224, zip],
    ['issuer phone', 225, 239, /^\d{10,15} *$/],
    ['blank', 240, 499, blank],
    ['sequence number', 500, 507, /^00000002$/],
    ['blank', 508, 748, blank],
    ...end,
  ],
  B: [
    ['record type', 1, 1, /^B$/],
    ['payment year', 2, 5, /^20\d\d$/],
    ['corrected return', 6, 6, /^[ GC]$/],
    ['name control', 7, 10, perhaps],
    ['type of TIN', 11, 11, /^[12 ]$/],
    ['payee TIN', 12, 20, /^\d{9}$/],
    ['account number', 21, 40, /^[A-Z0-9]{1,20} *$/],
    ['office code', 41, 44, perhaps],
    ['blank', 45, 54, blank],
    ...amounts('payment amount', 55, 12),
    ['blank', 271, 286, blank],
    ['foreign country', 287, 287, flag],
    ['first payee name line', 288, 327, /^(?! )[A-Z0-9 &-]+$/],
    ['second payee name line', 328, 367, words],
    ['payee address', 368, 407, words],
    ['blank', 408, 447, blank],
    ['payee city', 448, 487, words],
    ['payee state', 488, 489, state],
    ['payee ZIP', 490, 498, zip],
    ['blank', 499, 499, blank],
    ['sequence number', 500, 507, number],
    ['blank', 508, 543, blank],
    ['second TIN notice', 544, 544, /^[ 2]$/],
    ['blank', 545, 546, blank],
    ['direct sales', 547, 547, flag],
    ['blank', 548, 662, blank],
    ['special data entries', 663, 722, perhaps],
    ['state income tax withheld', 723, 734, /^(?:\d{12}| {12})$/],
    ['local income tax withheld', 735, 746, /^(?:\d{12}| {12})$/],
    ['combined federal/state code', 747, 748, /^(?:\d\d| {2})$/],
    ...end,
  ],
  C: [
    ['record type', 1, 1, /^C$/],
    ['number of payees', 2, 9, number],
    ['blank', 10, 15, blank],
    ...amounts('control total', 16, 18),
    ['blank', 340, 499, blank],
    ['sequence number', 500, 507, number],
    ['blank', 508, 748, blank],
    ...end,
  ],
  F: [
    ['record type', 1, 1, /^F$/],
    ['number of A records', 2, 9, number],
    ['zeros', 10, 30, /^0{21}$/],
    ['blank', 31, 49, blank],
    ['total number of payees', 50, 57, number],
    ['blank', 58, 499, blank],
    ['sequence number', 500, 507, number],
    ['blank', 508, 748, blank],
    ...end,
  ],
};

/** City, state and ZIP of an address abroad are one field of 51 positions. */
const cities: Record<string, number> = { T: 230, A: 174, B: 448 };

/** What of a record is not as its layout wants it. */
function problemsOf(record: string): string[] {
  const type = record[0]!;
  const isAbroad = { T: record[28], A: record[51], B: record[286] }[type] === '1';
  const city = cities[type] ?? Infinity;
  return layouts[type]!.flatMap(([name, first, last, holds]) => {
    if (isAbroad && first >= city && last <= city + 50) return [];
    const found = record.slice(first - 1, last);
    return holds.test(found) ? [] : [`${type} ${name} (${first}-${last}): "${found}"`];
  });
}

const header: IrsHeader = {
  year: 2025,
  payer: {
    name: 'Acme Holdings and Subsidiaries of the Western Hemisphere, Inc.',
    address: {
      ...{ line1: '1 Market St.', line2: 'Suite 9', city: 'San Francisco' },
      ...{ region: 'CA', postalCode: '94105-1234', country: 'US' },
    },
    tin: '987654321',
    contact: { name: 'Pat Doe', phone: '+1 (415) 555-0100', email: 'tax@acme.example' },
  },
  transmitterControlCode: '1A2B3',
  payees: 3,
  now: new Date('2026-01-20T00:00:00.000Z'),
};
const home = { line1: '5 Elm St', city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' };
const payee: IrsPayee = {
  partnerId: 'pa_01k9wz6m3vfp8t2q5r7s9xyabc',
  tin: { type: 'ssn', number: '123456789' },
  name: 'José Ångström',
  businessName: "O'Brien & Sons",
  address: home,
  paid: 123_456,
  withheld: 29_629,
};
const payees: IrsPayee[] = [
  payee,
  { ...payee, tin: { type: 'ein', number: '987654321' }, name: 'A'.repeat(75), withheld: 0 },
  {
    ...{ ...payee, businessName: null, paid: 99_999_999_999 },
    address: { line1: 'Rua 1', city: 'Porto', postalCode: '4000-001', country: 'PT' },
  },
];
const totals = { payees: 3, paid: 100_000_246_911, withheld: 59_258 };
const file = [
  transmitterRecord(header),
  payerRecord(header),
  ...payees.map((one, index) => payeeRecord(one, 2025, index + 3)),
  endOfPayerRecord(totals, 6),
  endOfTransmissionRecord(totals, 7),
];

describe('the layout of Publication 1220', () => {
  it.each(Object.entries(layouts))(
    'has a field for every position of the %s record',
    (_, fields) => {
      const starts = fields.map(([, first]) => first);
      const ends = fields.map(([, , last]) => last);
      expect(starts).toEqual([1, ...ends.slice(0, -1).map((last) => last + 1)]);
      expect(ends.at(-1)).toBe(750);
    },
  );

  it.each(file.map((record, index) => [`${record[0]} ${index + 1}`, record]))(
    'is what record %s keeps to, position by position',
    (_, record) => {
      expect(record).toHaveLength(750);
      expect(problemsOf(record)).toEqual([]);
    },
  );

  it('is what a payer abroad keeps to as well', () => {
    const address = { line1: '1 Quay', city: 'Dublin', postalCode: 'D01', country: 'IE' };
    const abroad = { ...header, payer: { ...header.payer, address } };
    expect([transmitterRecord(abroad), payerRecord(abroad)].flatMap(problemsOf)).toEqual([]);
  });

  it('would show a record in which anything is one position off', () => {
    for (const record of file) {
      const shifted = `${record.slice(0, 20)} ${record.slice(20, 747)}\r\n`;
      expect(problemsOf(shifted)).not.toEqual([]);
    }
  });

  it('numbers its records without a gap, and its control totals add up', () => {
    expect(file.map((record) => Number(record.slice(499, 507)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const [end] = file.slice(-2);
    for (let amount = 0; amount < 18; amount += 1) {
      const sum = file
        .filter((record) => record.startsWith('B'))
        .map((record) => Number(record.slice(54 + amount * 12, 66 + amount * 12)))
        .reduce((total, one) => total + one, 0);
      expect(Number(end!.slice(15 + amount * 18, 33 + amount * 18))).toBe(sum);
    }
  });
});
