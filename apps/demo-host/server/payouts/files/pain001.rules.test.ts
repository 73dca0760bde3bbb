import { describe, expect, it } from 'vitest';
import { writePain001 } from './pain001.ts';
import { toBankText, type Transfer } from './transfer.ts';

/** An element of the file: its name, its attributes as written, its children or its text. */
interface Element {
  name: string;
  attributes: string;
  children: Element[];
  text: string;
}

/** Reads XML of elements and text, which is all that a bank file has. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [], text: '' };
  const open = [root];
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '');
  for (const [, close, name, attributes, text] of body.matchAll(
    /<(\/?)([A-Za-z0-9]+)((?:\s[^>]*)?)>([^<]*)/g,
  )) {
    if (close) {
      expect(open.pop()!.name).toBe(name);
    } else {
      const element = {
        name: name!,
        attributes: attributes!.trim(),
        children: [],
        text: text!.trim(),
      };
      open.at(-1)!.children.push(element);
      open.push(element);
    }
  }
  expect(open).toHaveLength(1);
  return root.children[0]!;
}

/**
 * The part of the schema pain.001.001.09 that we use: children in the order of the schema, with
 * how often each may stand there. Leaves have a pattern instead.
 */
type Rule = Record<string, readonly [min: number, max: number]>;
const once = [1, 1] as const;
const perhaps = [0, 1] as const;
const many = [1, Infinity] as const;
const text = (max: number) => new RegExp(`^[A-Za-z0-9/\\-?:().,'+ ]{1,${max}}$`);
const amount = /^\d{1,13}(?:\.\d{1,5})?$/;
const schema: Record<string, Rule | RegExp> = {
  Document: { CstmrCdtTrfInitn: once },
  CstmrCdtTrfInitn: { GrpHdr: once, PmtInf: many },
  GrpHdr: { MsgId: once, CreDtTm: once, NbOfTxs: once, CtrlSum: perhaps, InitgPty: once },
  InitgPty: { Nm: perhaps },
  PmtInf: {
    ...{ PmtInfId: once, PmtMtd: once, BtchBookg: perhaps, NbOfTxs: perhaps, CtrlSum: perhaps },
    ...{ PmtTpInf: perhaps, ReqdExctnDt: once, Dbtr: once, DbtrAcct: once, DbtrAgt: once },
    ...{ ChrgBr: perhaps, CdtTrfTxInf: many },
  },
  PmtTpInf: { SvcLvl: [0, Infinity] },
  SvcLvl: { Cd: once },
  ReqdExctnDt: { Dt: once },
  Dbtr: { Nm: perhaps },
  Cdtr: { Nm: perhaps, PstlAdr: perhaps },
  PstlAdr: { Ctry: perhaps },
  DbtrAcct: { Id: once },
  CdtrAcct: { Id: once },
  DbtrAgt: { FinInstnId: once },
  CdtrAgt: { FinInstnId: once },
  FinInstnId: { BICFI: perhaps, Othr: perhaps },
  CdtTrfTxInf: {
    ...{ PmtId: once, Amt: once, CdtrAgt: perhaps, Cdtr: perhaps, CdtrAcct: perhaps },
    RmtInf: perhaps,
  },
  PmtId: { InstrId: perhaps, EndToEndId: once },
  Amt: { InstdAmt: once },
  RmtInf: { Ustrd: [0, Infinity] },
  ...{ MsgId: text(35), PmtInfId: text(35), InstrId: text(35), EndToEndId: text(35) },
  ...{ Nm: text(70), Ustrd: text(140), NbOfTxs: /^\d{1,15}$/, Cd: /^[A-Z0-9]{1,4}$/ },
  CreDtTm: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  Dt: /^\d{4}-\d\d-\d\d$/,
  CtrlSum: /^\d{1,17}(?:\.\d{1,17})?$/,
  PmtMtd: /^(?:CHK|TRF|TRA)$/,
  BtchBookg: /^(?:true|false)$/,
  ChrgBr: /^(?:DEBT|CRED|SHAR|SLEV)$/,
  Ctry: /^[A-Z]{2}$/,
  IBAN: /^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/,
  BICFI: /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/,
  InstdAmt: amount,
};

function validate({ name, children, text: value }: Element, parent = ''): void {
  // An account's id is an IBAN, a bank's is what it is called.
  const accountId = { IBAN: once };
  const rule = name !== 'Id' ? schema[name] : parent === 'Othr' ? text(35) : accountId;
  if (name === 'Othr') return validate(children[0]!, name);
  if (!rule) throw new Error(`${name} is not in the schema.`);
  if (rule instanceof RegExp) {
    expect(children, name).toHaveLength(0);
    return expect(value, name).toMatch(rule);
  }
  const order = Object.keys(rule);
  const found = children.map((child) => child.name);
  expect(found, name).toEqual(found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  for (const child of found) expect(order, name).toContain(child);
  for (const [child, [min, max]] of Object.entries(rule)) {
    const count = found.filter((one) => one === child).length;
    expect(count, `${child} in ${name}`).toBeGreaterThanOrEqual(min);
    expect(count, `${child} in ${name}`).toBeLessThanOrEqual(max);
  }
  for (const child of children) validate(child, name);
}

function all(element: Element, name: string): Element[] {
  const here = element.name === name ? [element] : [];
  return [...here, ...element.children.flatMap((child) => all(child, name))];
}

const holder = { holderName: 'Zoë Łuczak & Söhne GmbH', country: 'DE' };
function transfer(number: number, change: Partial<Transfer> & { bic?: string } = {}): Transfer {
  const { bic, currency = 'EUR', ...rest } = change;
  const method = { kind: 'iban' as const, iban: 'DE89370400440532013000', ...holder, currency };
  return {
    id: `po_01k9wz6m3vfp8t2q5r7s9xya${String(number).padStart(2, '0')}`,
    ...{ amount: 12_345 * number, currency, ...rest },
    method: { ...method, ...(bic && { bic }) },
  };
}

const debtor = { name: 'Hera GmbH', iban: 'DE02120300000000202051' };
const createdAt = new Date('2026-12-01T06:30:00Z');
const file = (transfers: Transfer[]) => ({
  id: 'pn-01k9wz6m3vfp8t2q5r7s9xyabc-1a2b3',
  ...{ createdAt, transfers },
});

describe('pain.001', () => {
  it('is built as the schema wants it, with sums and counts that are right', () => {
    const transfers = [transfer(1), transfer(2, { bic: 'COBADEFFXXX' }), transfer(3)];
    const root = parse(writePain001(file(transfers), { ...debtor, bic: 'BYLADEM1001' }));
    expect(root.attributes).toBe('xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"');
    validate(root);
    const orders = all(root, 'CdtTrfTxInf');
    expect(orders).toHaveLength(3);
    expect(all(root, 'NbOfTxs').map((one) => one.text)).toEqual(['3', '3']);
    const sum = all(root, 'InstdAmt').reduce((total, one) => total + Number(one.text) * 100, 0);
    for (const one of all(root, 'CtrlSum')) expect(Number(one.text) * 100).toBeCloseTo(sum, 6);
    expect(all(root, 'CdtrAgt')).toHaveLength(1);
    expect(all(root, 'Nm').map((one) => one.text)).toContain('Zoe Luczak + Soehne GmbH');
    expect(all(root, 'SvcLvl')[0]!.children[0]!.text).toBe('SEPA');
    expect(all(root, 'ChrgBr')[0]!.text).toBe('SLEV');
    expect(new Set(all(root, 'EndToEndId').map((one) => one.text)).size).toBe(3);
  });

  it('has a block per currency, each with its own sum', () => {
    const transfers = [
      transfer(1),
      transfer(2, { currency: 'JPY', amount: 5_000 }),
      transfer(3, { currency: 'KWD', amount: 1_234 }),
      transfer(4),
    ];
    const root = parse(writePain001(file(transfers), debtor));
    validate(root);
    const blocks = all(root, 'PmtInf').map((block) => ({
      count: all(block, 'CdtTrfTxInf').length,
      sum: Number(all(block, 'CtrlSum')[0]!.text),
      sepa: all(block, 'SvcLvl').length,
    }));
    expect(blocks).toEqual([
      { count: 2, sum: 617.25, sepa: 1 },
      { count: 1, sum: 5_000, sepa: 0 },
      { count: 1, sum: 1.234, sepa: 0 },
    ]);
    expect(Number(all(root, 'CtrlSum')[0]!.text)).toBe(5_618.484);
    expect(all(root, 'Othr')[0]!.children[0]!.text).toBe('NOTPROVIDED');
  });

  it('keeps sums exact where floating point would not', () => {
    const transfers = Array.from({ length: 1_000 }, (_, i) => transfer(i, { amount: 10 }));
    const root = parse(writePain001(file(transfers), debtor));
    expect(all(root, 'CtrlSum')[0]!.text).toBe('100.00');
  });

  it('refuses anything but an IBAN', () => {
    const paypal = { kind: 'paypal' as const, email: 'a@b.example', currency: 'EUR' as const };
    const odd = { ...transfer(1), method: paypal };
    expect(() => writePain001(file([odd]), debtor)).toThrow('IBANs only');
  });
});

describe('text for banks', () => {
  it.each([
    ['Müller & Søn', 'Mueller + Soen'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['<b>"x"</b>', '.b..x../b.'],
    ['高橋', '..'],
    ['//start and end/', 'start and end'],
    ['', '.'],
    ['a'.repeat(80), 'a'.repeat(70)],
  ])('%s', (words, written) => {
    expect(toBankText(words, 70)).toBe(written);
  });
});
