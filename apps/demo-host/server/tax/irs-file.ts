// The file that form 1099-NEC is filed with: IRS Publication 1220, "Specifications for Electronic
// Filing of Forms 1097, 1098, 1099 …", part C. Positions are those in force since tax year 2021,
// when the amounts H and J were added; they were checked against two open implementations of the
// publication and not against the IRS's own validation.
//
// Publication 1220 describes what the system FIRE takes in. The IRS has announced that FIRE is
// retired at the end of 2026 and that returns filed from January 2027 on (tax year 2026) are taken
// in by IRIS alone, as XML or through its portal. Until then this file is filed as it is; after
// that it serves those whose transmitter converts it. Look the dates up before filing.

import type { TaxPayer } from '../programs/index.ts';
import { toIrsText, toRecord, type Field } from './irs-record.ts';

/** The payer and what the records of a file have in common. */
export interface IrsHeader {
  year: number;
  payer: TaxPayer;
  transmitterControlCode: string;
  /** How many payees follow. */
  payees: number;
  now: Date;
}

/** One payee, from a W-9. */
export interface IrsPayee {
  partnerId: string;
  tin: { type: 'ssn' | 'ein'; number: string };
  name: string;
  businessName: string | null;
  address: TaxPayer['address'];
  /** Cents. */
  paid: number;
  withheld: number;
}

const amounts = 18;
/** Nonemployee compensation is amount 1, federal income tax withheld amount 4. */
const paidAt = 0;
const withheldAt = 3;

/** The transmitter: always the first record. */
export function transmitterRecord(header: IrsHeader): string {
  const { year, payer, now } = header;
  // Data of a year before the one that is filed now (which ended last) is prior year data.
  const prior = year < now.getUTCFullYear() - 1 ? 'P' : ' ';
  return toRecord([
    { at: [1, 1], value: 'T' },
    { at: [2, 5], value: year },
    { at: [6, 6], value: prior },
    { at: [7, 15], value: payer.tin },
    { at: [16, 20], value: header.transmitterControlCode },
    { at: [29, 29], value: payer.address.country === 'US' ? ' ' : '1' },
    ...nameFields(payer.name, 30),
    ...nameFields(payer.name, 110),
    ...placeFields(payer.address, { street: 190, city: 230 }),
    { at: [296, 303], value: header.payees },
    { at: [304, 343], value: toIrsText(payer.contact.name) },
    { at: [344, 358], value: payer.contact.phone.replace(/\D/g, '') },
    { at: [359, 408], value: payer.contact.email ?? '' },
    { at: [500, 507], value: 1 },
    // The software is the payer's own, so no vendor is named.
    { at: [518, 518], value: 'I' },
  ]);
}

/** The payer ("issuer"): says what kind of return follows, and which amounts. */
export function payerRecord({ year, payer }: IrsHeader): string {
  return toRecord([
    { at: [1, 1], value: 'A' },
    { at: [2, 5], value: year },
    { at: [12, 20], value: payer.tin },
    { at: [26, 27], value: 'NE' },
    { at: [28, 45], value: '14' },
    { at: [52, 52], value: payer.address.country === 'US' ? ' ' : '1' },
    ...nameFields(payer.name, 53),
    { at: [133, 133], value: '0' },
    ...placeFields(payer.address, { street: 134, city: 174 }),
    { at: [225, 239], value: payer.contact.phone.replace(/\D/g, '') },
    { at: [500, 507], value: 2 },
  ]);
}

/** A payee. `sequence` counts records from the first of the file on. */
export function payeeRecord(payee: IrsPayee, year: number, sequence: number): string {
  const { tin, name, businessName, address } = payee;
  const legal = toIrsText(name);
  const second = legal.length > 40 ? legal.slice(40) : toIrsText(businessName ?? '');
  return toRecord([
    { at: [1, 1], value: 'B' },
    { at: [2, 5], value: year },
    { at: [11, 11], value: tin.type === 'ein' ? '1' : '2' },
    { at: [12, 20], value: tin.number },
    // Tells two returns for one payee apart; an id's end is what is random in it.
    { at: [21, 40], value: payee.partnerId.slice(-20).toUpperCase() },
    ...amountFields(payee.paid, payee.withheld, { from: 55, width: 12 }),
    { at: [287, 287], value: address.country === 'US' ? ' ' : '1' },
    { at: [288, 327], value: legal },
    { at: [328, 367], value: second },
    ...placeFields(address, { street: 368, city: 448 }),
    { at: [500, 507], value: sequence },
  ]);
}

/** What the records of a file add up to. */
export interface ControlTotals {
  payees: number;
  paid: number;
  withheld: number;
}

/** Behind the payees: how many there were and what they add up to. */
export function endOfPayerRecord(totals: ControlTotals, sequence: number): string {
  return toRecord([
    { at: [1, 1], value: 'C' },
    { at: [2, 9], value: totals.payees },
    ...amountFields(totals.paid, totals.withheld, { from: 16, width: 18 }),
    { at: [500, 507], value: sequence },
  ]);
}

/** The last record. */
export function endOfTransmissionRecord({ payees }: ControlTotals, sequence: number): string {
  return toRecord([
    { at: [1, 1], value: 'F' },
    // One payer.
    { at: [2, 9], value: 1 },
    { at: [10, 30], value: 0 },
    { at: [50, 57], value: payees },
    { at: [500, 507], value: sequence },
  ]);
}

function amountFields(
  paid: number,
  withheld: number,
  { from, width }: { from: number; width: number },
): Field[] {
  return Array.from({ length: amounts }, (_, index) => {
    const first = from + index * width;
    const value = index === paidAt ? paid : index === withheldAt ? withheld : 0;
    return { at: [first, first + width - 1], value };
  });
}

/** A name of up to 80 letters on two lines of 40. */
function nameFields(name: string, from: number): Field[] {
  const text = toIrsText(name);
  return [
    { at: [from, from + 39], value: text.slice(0, 40) },
    { at: [from + 40, from + 79], value: text.slice(40) },
  ];
}

/** City, state and ZIP have 40, 2 and 9 positions; addresses abroad use all 51 as one. */
function placeFields(
  address: TaxPayer['address'],
  { street, city }: { street: number; city: number },
): Field[] {
  const { line1, line2 = '', region = '', postalCode, country } = address;
  const field: Field = { at: [street, street + 39], value: toIrsText(`${line1} ${line2}`) };
  if (country !== 'US') {
    const place = toIrsText([address.city, region, postalCode, country].join(' '));
    return [field, { at: [city, city + 50], value: place }];
  }
  return [
    field,
    { at: [city, city + 39], value: toIrsText(address.city) },
    { at: [city + 40, city + 41], value: region },
    { at: [city + 42, city + 50], value: postalCode.replace(/\D/g, '') },
  ];
}
