// The message in which DAC7 is reported: the OECD's DPI schema 1.0 ("Model Rules for Reporting by
// Digital Platform Operators: XML Schema"), which the member states of the EU take in, some of them
// wrapped into an envelope of their own. Elements stand in the schema's order.

import type { Currency } from '@portico/sdk/contract';
import type { TaxPayer } from '../programs/index.ts';
import { toWholeUnits } from './decimal.ts';
import type { FiledForm } from './tax.rules.ts';

/** What all sellers of a message have in common. */
export interface DpiHeader {
  year: number;
  payer: TaxPayer & { dac7: NonNullable<TaxPayer['dac7']> };
  platform: string;
  /** Makes the message's ids its own. */
  reference: string;
  now: Date;
  /** A message without sellers says that there is nothing to report. */
  empty: boolean;
}

/** What reached a seller in a quarter, in minor units. */
export interface DpiQuarter {
  /** How many commissions were paid. */
  activities: number;
  /** Net of fees and taxes, as DAC7 defines the consideration. */
  consideration: number;
  fees: number;
  taxes: number;
}

export interface DpiSeller {
  partnerId: string;
  filed: FiledForm;
  currency: Currency;
  quarters: readonly [DpiQuarter, DpiQuarter, DpiQuarter, DpiQuarter];
}

/** Everything in front of the first seller. */
export function openMessage(header: DpiHeader): string {
  const { year, payer, now } = header;
  const { memberState } = payer.dac7;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<DPI_OECD xmlns="urn:oecd:ties:dpi:v1" xmlns:stf="urn:oecd:ties:dpistf:v1" version="1.0">\n',
    '<MessageSpec>',
    tag('SendingEntityIN', payer.dac7.tin),
    tag('TransmittingCountry', memberState),
    tag('ReceivingCountry', memberState),
    tag('MessageType', 'DPI'),
    tag('MessageRefId', `${memberState}${year}${memberState}-${header.reference}`),
    tag('MessageTypeIndic', header.empty ? 'DPI403' : 'DPI401'),
    tag('ReportingPeriod', `${year}-12-31`),
    tag('Timestamp', centralEuropeanTime(now)),
    '</MessageSpec>\n<DPIBody>\n',
    operator(header),
  ].join('');
}

export const closeMessage = '</DPIBody>\n</DPI_OECD>\n';

function operator(header: DpiHeader): string {
  const { payer, platform } = header;
  return [
    '<PlatformOperator>',
    tag('ResCountryCode', payer.address.country),
    tag('TIN', payer.dac7.tin, { issuedBy: payer.dac7.memberState }),
    tag('Name', payer.name),
    tag('PlatformBusinessName', platform),
    address(payer.address, 'OECD304'),
    tag('Nexus', payer.dac7.nexus),
    tag('AssumedReporting', 'false'),
    docSpec(header, 'operator'),
    '</PlatformOperator>\n',
  ].join('');
}

/** One seller with its quarters. */
export function sellerElement(header: DpiHeader, seller: DpiSeller): string {
  return [
    '<ReportableSeller><Identity>',
    seller.filed.kind === 'w8ben' ? individual(seller.filed) : entity(seller.filed),
    '</Identity><RelevantActivities><PersonalServices>',
    activities(seller),
    '</PersonalServices></RelevantActivities>',
    docSpec(header, seller.partnerId),
    '</ReportableSeller>\n',
  ].join('');
}

function individual(filed: Extract<FiledForm, { kind: 'w8ben' }>): string {
  // A name of one word is all last name; NFN says that there is no first one.
  const words = filed.legalName.split(/\s+/);
  const last = words.pop()!;
  return [
    '<IndividualSeller><Standard><IndSellerID>',
    tag('ResCountryCode', filed.address.country),
    tinElement(filed),
    `<Name>${tag('FirstName', words.join(' ') || 'NFN')}${tag('LastName', last)}</Name>`,
    address(filed.address, 'OECD301'),
    `<BirthInfo>${tag('BirthDate', filed.dateOfBirth)}</BirthInfo>`,
    '</IndSellerID></Standard></IndividualSeller>',
  ].join('');
}

function entity(filed: FiledForm): string {
  return [
    '<EntitySeller><Standard><EntSellerID>',
    tag('ResCountryCode', filed.address.country),
    tinElement(filed),
    tag('Name', filed.legalName),
    address(filed.address, 'OECD301'),
    '</EntSellerID></Standard></EntitySeller>',
  ].join('');
}

function tinElement(filed: FiledForm): string {
  if (filed.kind === 'w9') return tag('TIN', filed.tin.number, { issuedBy: 'US' });
  return filed.foreignTin
    ? tag('TIN', filed.foreignTin, { issuedBy: filed.address.country })
    : tag('TIN', 'NOTIN', { unknown: 'true' });
}

function address(value: TaxPayer['address'] | FiledForm['address'], type: string): string {
  const { line1, line2, city, region, postalCode, country } = value;
  return [
    `<Address legalAddressType="${type}">`,
    tag('CountryCode', country),
    '<AddressFix>',
    tag('Street', line2 ? `${line1}, ${line2}` : line1),
    tag('PostCode', postalCode),
    tag('City', city),
    region ? tag('CountrySubentity', region) : '',
    '</AddressFix></Address>',
  ].join('');
}

function activities({ currency, quarters }: DpiSeller): string {
  const money = (name: string, amountOf: (quarter: DpiQuarter) => number) =>
    quarters.map((quarter, index) =>
      tag(`${name}Q${index + 1}`, toWholeUnits(amountOf(quarter), currency), {
        currCode: currency,
      }),
    );
  return [
    '<Consideration>',
    ...money('Cons', ({ consideration }) => consideration),
    '</Consideration><NumberOfActivities>',
    ...quarters.map((quarter, index) => tag(`NumbQ${index + 1}`, String(quarter.activities))),
    '</NumberOfActivities><Fees>',
    ...money('Fees', ({ fees }) => fees),
    '</Fees><Taxes>',
    ...money('Tax', ({ taxes }) => taxes),
    '</Taxes>',
  ].join('');
}

function docSpec({ year, payer, reference }: DpiHeader, subject: string): string {
  const id = `${payer.dac7.memberState}${year}-${reference}-${subject}`;
  return [
    '<DocSpec>',
    '<stf:DocTypeIndic>OECD1</stf:DocTypeIndic>',
    `<stf:DocRefId>${escapeXml(id)}</stf:DocRefId>`,
    '</DocSpec>',
  ].join('');
}

function tag(name: string, value: string, attributes: Record<string, string> = {}): string {
  const given = Object.entries(attributes).map(([key, text]) => ` ${key}="${escapeXml(text)}"`);
  return `<${name}${given.join('')}>${escapeXml(value)}</${name}>`;
}

/** Also leaves out what XML 1.0 has no way to write. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The schema's times have no zone: they are those of Central Europe. */
function centralEuropeanTime(now: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return format.format(now).replace(' ', 'T');
}
