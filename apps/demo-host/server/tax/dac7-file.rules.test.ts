import { describe, expect, it } from 'vitest';
import type { FiledForm } from './tax.rules.ts';
import {
  closeMessage,
  openMessage,
  sellerElement,
  type DpiHeader,
  type DpiQuarter,
} from './dac7-file.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML of elements, attributes and text, and holds it to be well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '');
  for (const [, close, name, given, text] of body.matchAll(/<(\/?)([\w:]+)([^<>]*)>([^<]*)/g)) {
    if (close) {
      expect(open.pop()!.name).toBe(name);
      continue;
    }
    const pairs = [...given!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    const attributes = Object.fromEntries(pairs) as Record<string, string>;
    const element = { name: name!, attributes, text: text!.trim(), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  }
  expect(open).toHaveLength(1);
  return root.children[0]!;
}

type Often = readonly [min: number, max: number];
const once: Often = [1, 1];
const perhaps: Often = [0, 1];
const any: Often = [0, Infinity];
const some: Often = [1, Infinity];

/** An element that holds others, in this order and so often; or text, with its attributes. */
interface Holder {
  holds: Record<string, readonly [often: Often, type: string]>;
  attributes?: Record<string, RegExp>;
  /** Exactly one of what it may hold. */
  choice?: true;
}
interface Leaf {
  text: RegExp;
  attributes?: Record<string, RegExp>;
}

const text = (max: number): Leaf => ({ text: new RegExp(`^.{1,${max}}$`, 'u') });
const country = /^[A-Z]{2}$/;
const quarters = (name: string, type: string): Holder => ({
  holds: Object.fromEntries([1, 2, 3, 4].map((number) => [`${name}Q${number}`, [once, type]])),
});
const organisation: Holder['holds'] = {
  ResCountryCode: [any, 'Country'],
  TIN: [some, 'Tin'],
  IN: [any, 'Text'],
  VAT: [perhaps, 'Text'],
  Name: [some, 'Text'],
  PlatformBusinessName: [any, 'Text'],
  Address: [some, 'Address'],
  Nexus: [perhaps, 'Nexus'],
  AssumedReporting: [perhaps, 'Boolean'],
};
const standard = (who: string, type: string, more: Holder['holds'] = {}): Holder => ({
  holds: { [who]: [once, type], FinancialIdentifier: [any, 'Text'], ...more },
});

/**
 * DPIXML_v1.0.xsd and OecdDpiTypes_v1.0.xsd of the OECD ("Model Rules for Reporting by Digital
 * Platform Operators: XML Schema", version 1.0), as far as our messages go: types by name, with
 * the order and cardinality of their elements. Of a kind that we never send only the name is here.
 */
const schema: Record<string, Holder | Leaf> = {
  Message: {
    holds: { MessageSpec: [once, 'MessageSpec'], DPIBody: [any, 'Body'] },
    attributes: {
      xmlns: /^urn:oecd:ties:dpi:v1$/,
      'xmlns:stf': /^urn:oecd:ties:dpistf:v1$/,
      version: /^1\.0$/,
    },
  },
  MessageSpec: {
    holds: {
      SendingEntityIN: [perhaps, 'Text'],
      TransmittingCountry: [once, 'Country'],
      ReceivingCountry: [once, 'Country'],
      MessageType: [once, 'MessageType'],
      Warning: [perhaps, 'LongText'],
      Contact: [perhaps, 'LongText'],
      MessageRefId: [once, 'MessageRefId'],
      MessageTypeIndic: [once, 'MessageTypeIndic'],
      ReportingPeriod: [once, 'Date'],
      Timestamp: [once, 'DateTime'],
    },
  },
  Body: {
    holds: {
      PlatformOperator: [once, 'PlatformOperator'],
      OtherPlatformOperators: [perhaps, 'Text'],
      ReportableSeller: [any, 'Seller'],
    },
  },
  PlatformOperator: { holds: { ...organisation, DocSpec: [once, 'DocSpec'] } },
  Seller: {
    holds: {
      Identity: [once, 'Identity'],
      RelevantActivities: [once, 'Activities'],
      DocSpec: [once, 'DocSpec'],
    },
  },
  Identity: {
    choice: true,
    holds: { EntitySeller: [perhaps, 'Entity'], IndividualSeller: [perhaps, 'Individual'] },
  },
  Entity: {
    choice: true,
    holds: { Standard: [perhaps, 'EntityStandard'], GVS: [perhaps, 'Text'] },
  },
  EntityStandard: standard('EntSellerID', 'Organisation', {
    PermanentEstablishments: [perhaps, 'Text'],
  }),
  Organisation: { holds: organisation },
  Individual: {
    choice: true,
    holds: { Standard: [perhaps, 'IndividualStandard'], GVS: [perhaps, 'Text'] },
  },
  IndividualStandard: standard('IndSellerID', 'Person'),
  Person: {
    holds: {
      ResCountryCode: [some, 'Country'],
      TIN: [some, 'Tin'],
      VAT: [perhaps, 'Text'],
      Name: [some, 'PersonName'],
      Address: [some, 'Address'],
      Nationality: [any, 'Country'],
      BirthInfo: [once, 'BirthInfo'],
    },
  },
  PersonName: {
    holds: {
      ...{ PrecedingTitle: [perhaps, 'Text'], Title: [any, 'Text'], FirstName: [once, 'Text'] },
      ...{ MiddleName: [any, 'Text'], NamePrefix: [perhaps, 'Text'], LastName: [once, 'Text'] },
      ...{ GenerationIdentifier: [any, 'Text'], Suffix: [any, 'Text'] },
      ...{ GeneralSuffix: [perhaps, 'Text'] },
    },
  },
  BirthInfo: { holds: { BirthDate: [once, 'Date'], BirthPlace: [perhaps, 'Text'] } },
  Address: {
    holds: {
      CountryCode: [once, 'Country'],
      AddressFix: [once, 'AddressFix'],
      AddressFree: [perhaps, 'LongText'],
    },
    attributes: { legalAddressType: /^OECD30[1-5]$/ },
  },
  AddressFix: {
    holds: {
      ...{ Street: [perhaps, 'Text'], BuildingIdentifier: [perhaps, 'Text'] },
      ...{ SuiteIdentifier: [perhaps, 'Text'], FloorIdentifier: [perhaps, 'Text'] },
      ...{ DistrictName: [perhaps, 'Text'], POB: [perhaps, 'Text'], PostCode: [perhaps, 'Text'] },
      ...{ City: [once, 'Text'], CountrySubentity: [perhaps, 'Text'] },
    },
  },
  Activities: {
    holds: {
      ...{ ImmovableProperty: [perhaps, 'Text'], PersonalServices: [perhaps, 'Services'] },
      ...{ SaleOfGoods: [perhaps, 'Services'], TransportationRental: [perhaps, 'Services'] },
    },
  },
  Services: {
    holds: {
      Consideration: [once, 'Consideration'],
      NumberOfActivities: [once, 'NumberOfActivities'],
      Fees: [once, 'Fees'],
      Taxes: [once, 'Taxes'],
    },
  },
  Consideration: quarters('Cons', 'Amount'),
  NumberOfActivities: quarters('Numb', 'Integer'),
  Fees: quarters('Fees', 'Amount'),
  Taxes: quarters('Tax', 'Amount'),
  DocSpec: {
    holds: {
      'stf:DocTypeIndic': [once, 'DocTypeIndic'],
      'stf:DocRefId': [once, 'Text'],
      'stf:CorrMessageRefId': [perhaps, 'Text'],
      'stf:CorrDocRefId': [perhaps, 'Text'],
    },
  },
  Text: text(200),
  LongText: text(4_000),
  MessageRefId: text(170),
  Country: { text: country },
  Tin: { ...text(200), attributes: { issuedBy: country, unknown: /^(?:true|false)$/ } },
  Amount: { text: /^-?\d+$/, attributes: { currCode: /^[A-Z]{3}$/ } },
  Integer: { text: /^-?\d+$/ },
  Boolean: { text: /^(?:true|false)$/ },
  Date: { text: /^\d{4}-\d\d-\d\d$/ },
  DateTime: { text: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?$/ },
  MessageType: { text: /^DPI$/ },
  MessageTypeIndic: { text: /^DPI40[123]$/ },
  Nexus: { text: /^RPONEX[1-5]$/ },
  DocTypeIndic: { text: /^OECD[0-3]$/ },
};

/** Everything that the schema has against an element; nothing when it is as it should be. */
function problemsOf(element: Element, type: string): string[] {
  const rule = schema[type]!;
  const { name, children } = element;
  const odd = Object.entries(element.attributes).flatMap(([key, value]) =>
    rule.attributes?.[key]?.test(value) ? [] : [`${name} has the attribute ${key}="${value}"`],
  );
  if ('text' in rule) {
    const isLeaf = children.length === 0 && rule.text.test(element.text);
    return [...odd, ...(isLeaf ? [] : [`${name} is no ${type}: ${element.text}`])];
  }
  const order = Object.keys(rule.holds);
  const found = children.map((child) => child.name);
  const unknown = found.filter((child) => !order.includes(child));
  const sorted = found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const counts = Object.entries(rule.holds).flatMap(([child, [[min, max]]]) => {
    const count = found.filter((one) => one === child).length;
    return count < min || count > max ? [`${name} has ${child} ${count} times`] : [];
  });
  return [
    ...odd,
    ...unknown.map((child) => `${name} may not hold ${child}`),
    ...(sorted.join() === found.join() ? [] : [`${name} has another order: ${found.join()}`]),
    ...(rule.choice && found.length !== 1 ? [`${name} holds one of ${order.join()}`] : []),
    ...(unknown.length > 0 ? [] : counts),
    ...children.flatMap((child) => {
      const [, next] = rule.holds[child.name] ?? [];
      return next ? problemsOf(child, next) : [];
    }),
  ];
}

const header: DpiHeader = {
  year: 2025,
  payer: {
    name: 'Acme “Holdings” & Co.',
    address: { line1: '1 Quay', city: 'Dublin', postalCode: 'D01', country: 'IE' },
    tin: '987654321',
    contact: { name: 'Pat', phone: '+353 1 555 0100' },
    dac7: { memberState: 'IE', tin: 'IE1234567T', nexus: 'RPONEX1' },
  },
  platform: 'Acme Partners',
  reference: '01k9wz6m3v',
  now: new Date('2026-01-20T00:00:00.000Z'),
  empty: false,
};

const place = {
  line1: 'Rua 1',
  line2: '3.º',
  city: 'Porto',
  region: 'Norte',
  postalCode: '4000',
  country: 'PT',
};
const signed = { signedBy: 'A', address: place } as const;
const person = {
  ...{ kind: 'w8ben', legalName: 'Ines da Silva <Ferreira>', dateOfBirth: '1990-05-31' },
  ...{ foreignTin: 'PT-501964843', ...signed },
} as unknown as FiledForm;
const nameless = { ...person, legalName: 'Madonna', foreignTin: null } as unknown as FiledForm;
const company = {
  ...{ kind: 'w8bene', legalName: 'Nordlicht GmbH', foreignTin: 'DE123456789', ...signed },
} as unknown as FiledForm;

const quarter: DpiQuarter = { activities: 3, consideration: 12_345, fees: 100, taxes: 0 };
const sellerOf = (filed: FiledForm, partnerId: string) => ({
  ...{ partnerId, filed, currency: 'EUR' as const },
  quarters: [quarter, { ...quarter, consideration: -700 }, quarter, quarter] as const,
});
const forms = [person, nameless, company];
const messageOf = (change: Partial<DpiHeader> = {}, filed: readonly FiledForm[] = forms) =>
  openMessage({ ...header, ...change }) +
  filed.map((one, index) => sellerElement(header, sellerOf(one, `pa_${index}`))).join('') +
  closeMessage;

describe('a DAC7 message', () => {
  it('is built as the schema wants it: people, companies, names of one word, no number', () => {
    expect(problemsOf(parse(messageOf()), 'Message')).toEqual([]);
  });

  it('with nothing to report is as well, and holds no seller', () => {
    const message = parse(messageOf({ empty: true }, []));
    expect(problemsOf(message, 'Message')).toEqual([]);
    expect(
      message.children[0]!.children.find(({ name }) => name === 'MessageTypeIndic')!.text,
    ).toBe('DPI403');
    expect(message.children[1]!.children.map(({ name }) => name)).toEqual(['PlatformOperator']);
  });

  it.each([
    [
      'an order',
      '<TransmittingCountry>IE</TransmittingCountry>',
      '',
      'TransmittingCountry 0 times',
    ],
    ['a country', '<City>Porto</City>', '<City>Porto</City><City>Porto</City>', 'City 2 times'],
    ['a name', '<FirstName>NFN</FirstName>', '<FirstName></FirstName>', 'FirstName is no Text'],
    ['whole units', '>123<', '>123.45<', 'is no Amount'],
    [
      'a place',
      '<PostCode>4000</PostCode><City>Porto</City>',
      '<City>Porto</City><PostCode>4000</PostCode>',
      'another order',
    ],
    ['elements', '<Fees>', '<Fees><Extra>1</Extra>', 'may not hold Extra'],
  ])('would be caught with %s that is wrong', (_, from, to, problem) => {
    const broken = messageOf().replace(from, to);
    expect(broken).not.toBe(messageOf());
    expect(problemsOf(parse(broken), 'Message').join('\n')).toContain(problem);
  });
});
