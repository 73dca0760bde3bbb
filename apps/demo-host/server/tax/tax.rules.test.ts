import { describe, expect, it } from 'vitest';
import type { Fault } from '../platform/fault.ts';
import { documentKindOf, isOver, spanOf, standingOf, type YearFacts } from './reporting.rules.ts';
import {
  checkForm,
  isValid,
  requiredFormOf,
  validUntil,
  withholdingFor,
  type FiledForm,
  type WithholdingFacts,
} from './tax.rules.ts';
import { euCountries, necThresholdOf, usStates } from './thresholds.ts';
import { toDecimal, toPrice, toWholeUnits } from './decimal.ts';

const now = new Date('2026-03-10T12:00:00.000Z');

describe('the form that somebody needs', () => {
  it.each([
    [true, false, 'w9'],
    [true, true, 'w9'],
    [false, false, 'w8ben'],
    [false, true, 'w8bene'],
  ] as const)('with US person %s and entity %s is %s', (usPerson, entity, kind) => {
    expect(requiredFormOf({ usPerson, entity })).toBe(kind);
  });
});

describe('a form is valid', () => {
  it.each([
    ['w9', '2026-01-01T00:00:00.000Z', null],
    ['w8ben', '2026-01-01T00:00:00.000Z', '2029-12-31T23:59:59.999Z'],
    ['w8ben', '2025-12-31T23:59:59.999Z', '2028-12-31T23:59:59.999Z'],
    ['w8bene', '2024-02-29T12:00:00.000Z', '2027-12-31T23:59:59.999Z'],
  ] as const)('when it is a %s signed at %s until %s', (kind, signedAt, end) => {
    expect(validUntil(kind, new Date(signedAt))?.toISOString() ?? null).toBe(end);
  });

  it('up to its last millisecond and not after', () => {
    const form = { validUntil: new Date('2026-12-31T23:59:59.999Z') };
    expect(isValid(form, new Date('2026-12-31T23:59:59.999Z'))).toBe(true);
    expect(isValid(form, new Date('2027-01-01T00:00:00.000Z'))).toBe(false);
    expect(isValid({ validUntil: null }, new Date('2999-01-01'))).toBe(true);
    expect(isValid(null, now)).toBe(false);
  });
});

const later = new Date('2028-12-31T23:59:59.999Z');
const past = new Date('2025-12-31T23:59:59.999Z');
const w9 = {
  kind: 'w9',
  country: 'US',
  validUntil: null,
  backupWithholding: false,
  treatyRate: null,
} as const;
const w8 = { ...w9, kind: 'w8ben', country: 'DE', validUntil: later } as const;
const facts: WithholdingFacts = {
  form: null,
  country: null,
  backupWithholding: false,
  required: true,
  usSource: false,
};

describe('withholding', () => {
  const cases: [string, Partial<WithholdingFacts>, string, string][] = [
    ['no form, country unknown', {}, '24', 'no_form'],
    ['no form, in the United States', { country: 'US' }, '24', 'no_form'],
    ['no form, abroad', { country: 'DE' }, '0', 'none'],
    ['no form, none required', { country: 'US', required: false }, '0', 'none'],
    ['W-9', { form: w9, country: 'US' }, '0', 'none'],
    ['W-9, notice by staff', { form: w9, backupWithholding: true }, '24', 'irs_notice'],
    ['W-9, notice on it', { form: { ...w9, backupWithholding: true } }, '24', 'irs_notice'],
    [
      'notice, no form, none required',
      { backupWithholding: true, required: false },
      '24',
      'irs_notice',
    ],
    ['W-8BEN', { form: w8, country: 'DE' }, '0', 'none'],
    ['W-8BEN-E', { form: { ...w8, kind: 'w8bene' } }, '0', 'none'],
    ['W-8BEN, work in the US', { form: w8, usSource: true }, '30', 'foreign_us_source'],
    ['treaty', { form: { ...w8, treatyRate: '15' } }, '15', 'treaty'],
    ['treaty, work in the US', { form: { ...w8, treatyRate: '0' }, usSource: true }, '0', 'treaty'],
    ['treaty, odd spelling', { form: { ...w8, treatyRate: '07.50' } }, '7.5', 'treaty'],
    ['W-8BEN run out', { form: { ...w8, validUntil: past } }, '0', 'none'],
    ['treaty run out', { form: { ...w8, validUntil: past, treatyRate: '15' } }, '0', 'none'],
    ['W-8BEN, notice by staff', { form: w8, backupWithholding: true }, '24', 'irs_notice'],
  ];
  it.each(cases)('%s', (_name, change, rate, reason) => {
    expect(withholdingFor({ ...facts, ...change }, now)).toEqual({ rate, reason });
  });
});

describe('thresholds', () => {
  it.each([
    [2015, 60_000],
    [2025, 60_000],
    [2026, 200_000],
    [2027, 200_000],
  ])('of %i are %i cents', (year, amount) => {
    expect(necThresholdOf(year)).toBe(amount);
  });

  it('know 27 countries and 62 codes of states', () => {
    expect(euCountries.size).toBe(27);
    expect(usStates.size).toBe(62);
  });

  it('count a year from its first instant to its last, in UTC', () => {
    expect(spanOf(2025)).toEqual({
      from: '2025-01-01T00:00:00.000Z',
      to: '2026-01-01T00:00:00.000Z',
    });
    expect(isOver(2025, new Date('2025-12-31T23:59:59.999Z'))).toBe(false);
    expect(isOver(2025, new Date('2026-01-01T00:00:00.000Z'))).toBe(true);
  });
});

describe('who is told of a year', () => {
  const year: YearFacts = {
    year: 2025,
    paid: 60_000,
    withheld: 0,
    unconverted: 0,
    form: { kind: 'w9', country: 'US', classification: 'individual' },
    country: 'US',
  };
  const w9Of = (classification: string, country = 'US') =>
    ({ kind: 'w9', country, classification }) as const;
  const w8Of = (country: string) => ({ kind: 'w8ben', country, classification: null }) as const;
  const cases: [string, Partial<YearFacts>, string | null, string | null][] = [
    ['W-9 at the threshold', {}, 'nec', null],
    ['W-9 below it', { paid: 59_999 }, null, null],
    ['2026 below its threshold', { year: 2026, paid: 199_999 }, null, null],
    ['2026 at it', { year: 2026, paid: 200_000 }, 'nec', null],
    ['a cent withheld', { paid: 100, withheld: 24 }, 'nec', null],
    ['a C corporation', { form: w9Of('c_corporation'), paid: 9_000_000 }, null, null],
    ['an LLC taxed as S corporation', { form: w9Of('llc_s'), paid: 9_000_000 }, null, null],
    ['a corporation withheld from', { form: w9Of('llc_c'), withheld: 1 }, 'nec', null],
    ['a partnership', { form: w9Of('llc_p') }, 'nec', null],
    ['no form, US', { form: null }, 'nec', 'missing_form'],
    ['no form, unknown', { form: null, country: null }, 'nec', 'missing_form'],
    ['no form, below', { form: null, paid: 1 }, null, null],
    ['no form, EU', { form: null, country: 'FR', paid: 1 }, 'dac7', 'missing_form'],
    ['no form, elsewhere', { form: null, country: 'CH' }, null, null],
    ['W-8BEN, EU, one cent', { form: w8Of('DE'), paid: 1 }, 'dac7', null],
    ['W-8BEN, elsewhere', { form: w8Of('BR'), paid: 9_000_000 }, null, null],
    ['W-9 in the EU', { form: w9Of('individual', 'IE') }, 'nec+dac7', 'missing_birth_date'],
    ['company with W-9 in the EU', { form: w9Of('llc_p', 'IE') }, 'nec+dac7', null],
    ['a rate is missing', { unconverted: 1 }, 'nec', 'missing_rate'],
    ['a rate is missing, below', { unconverted: 1, paid: 1 }, null, 'missing_rate'],
    ['no form and no rate', { unconverted: 1, form: null }, 'nec', 'missing_rate'],
  ];
  it.each(cases)('%s', (_name, change, told, problem) => {
    const standing = standingOf({ ...year, ...change });
    const who = [standing.nec && 'nec', standing.dac7 && 'dac7'].filter(Boolean).join('+');
    expect(who || null).toBe(told);
    expect(standing.problem).toBe(problem);
  });

  it.each([
    [{ nec: true, problem: null }, '1099_nec'],
    [{ nec: false, problem: null }, 'annual_summary'],
    [{ nec: true, problem: 'missing_form' }, null],
    [{ nec: true, problem: 'missing_birth_date' }, '1099_nec'],
    [{ nec: false, problem: 'missing_form' }, 'annual_summary'],
    [{ nec: false, problem: 'missing_rate' }, null],
  ] as const)('%o makes %s', (standing, kind) => {
    expect(documentKindOf({ dac7: false, threshold: 0, ...standing })).toBe(kind);
  });

  it('are the tax offices of the EU without a smallest sum', () => {
    expect(standingOf({ ...year, form: w8Of('DE') }).threshold).toBe(0);
    expect(standingOf({ ...year, form: w8Of('BR') }).threshold).toBe(60_000);
  });
});

const address = {
  line1: 'Main St 1',
  city: 'Reno',
  region: 'NV',
  postalCode: '89501',
  country: 'US',
};
const signature = { signedBy: 'A', certified: true } as const;

describe('a form that contradicts itself', () => {
  const w9Form = (change: object) =>
    ({
      ...{ kind: 'w9', legalName: 'A', classification: 'individual', address },
      ...{ tin: { type: 'ssn', number: '123456789' }, backupWithholding: false },
      ...signature,
      ...change,
    }) as FiledForm;
  const home = { line1: 'Ring 1', city: 'Graz', postalCode: '8010', country: 'AT' };
  const w8Form = (change: object) =>
    ({
      ...{ kind: 'w8ben', legalName: 'A', citizenship: 'AT', address: home },
      ...{ dateOfBirth: '1990-05-31', foreignTin: '12-345/6789' },
      ...signature,
      ...change,
    }) as FiledForm;
  const treaty = { country: 'AT', article: '7', rate: '0' };
  const cases: [string, FiledForm, string | null][] = [
    ['W-9', w9Form({}), null],
    ['W-9 abroad', w9Form({ address: home }), null],
    ['a company with an SSN', w9Form({ classification: 'llc_c' }), '/form/tin/type'],
    ['no state', w9Form({ address: { ...address, region: undefined } }), '/form/address/region'],
    ['no such state', w9Form({ address: { ...address, region: 'XX' } }), '/form/address/region'],
    [
      'no such ZIP code',
      w9Form({ address: { ...address, postalCode: '8950' } }),
      '/form/address/postalCode',
    ],
    ['W-8BEN', w8Form({}), null],
    ['W-8BEN in the US', w8Form({ address }), '/form/address/country'],
    ['a US citizen', w8Form({ citizenship: 'US' }), '/form/citizenship'],
    ['born tomorrow', w8Form({ dateOfBirth: '2026-03-11' }), '/form/dateOfBirth'],
    ['treaty', w8Form({ treaty }), null],
    ['treaty of others', w8Form({ treaty: { ...treaty, country: 'CH' } }), '/form/treaty/country'],
    ['treaty without number', w8Form({ treaty, foreignTin: undefined }), '/form/foreignTin'],
    [
      'made in the US',
      { ...w8Form({}), kind: 'w8bene', incorporatedIn: 'US' } as unknown as FiledForm,
      '/form/incorporatedIn',
    ],
  ];
  it.each(cases)('%s', (_name, form, pointer) => {
    if (pointer === null) return expect(checkForm(form, now)).toBeUndefined();
    try {
      checkForm(form, now);
    } catch (error) {
      expect((error as Fault).details.errors?.[0]?.pointer).toBe(pointer);
      expect(JSON.stringify((error as Fault).details)).not.toMatch(/123456789|12-345/);
      return;
    }
    throw new Error('It was taken.');
  });
});

describe('amounts', () => {
  it.each([
    [123_456, 'USD', '1234.56', 'USD 1,234.56', '1235'],
    [5, 'USD', '0.05', 'USD 0.05', '0'],
    [50, 'EUR', '0.50', 'EUR 0.50', '1'],
    [49, 'EUR', '0.49', 'EUR 0.49', '0'],
    [1_000_000, 'JPY', '1000000', 'JPY 1,000,000', '1000000'],
    [1_234_500, 'KWD', '1234.500', 'KWD 1,234.500', '1235'],
  ] as const)('%i of %s are written exactly', (amount, currency, ...texts) => {
    const written = [toDecimal, toPrice, toWholeUnits].map((write) => write(amount, currency));
    expect(written).toEqual(texts);
  });
});
