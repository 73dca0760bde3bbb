import type { Currency } from '@portico/sdk/contract';
import { decimal, moneyOf } from '../csv.ts';
import type { BankOrigin } from '../providers/provider.ts';
import { toBankText, type BankFile, type Transfer } from './transfer.ts';

type Debtor = NonNullable<BankOrigin['debtor']>;

/**
 * A credit transfer initiation, ISO 20022 pain.001.001.09: one group header, one payment block per
 * currency. Euro transfers follow the SEPA rule book (service level SEPA, charges SLEV, letters of
 * EPC217-08); for others the debtor's bank shares the charges.
 */
export function writePain001(file: BankFile, debtor: Debtor): string {
  const { id, createdAt, transfers } = file;
  const currencies = [...new Set(transfers.map(({ currency }) => currency))].toSorted();
  const header = tag('GrpHdr', [
    leaf('MsgId', id),
    leaf('CreDtTm', createdAt.toISOString().slice(0, 19)),
    leaf('NbOfTxs', String(transfers.length)),
    leaf('CtrlSum', controlSum(transfers)),
    tag('InitgPty', [leaf('Nm', toBankText(debtor.name, 70))]),
  ]);
  const blocks = currencies.map((currency, index) =>
    block({ file, debtor, currency, number: index + 1 }),
  );
  const root = tag('CstmrCdtTrfInitn', [header, ...blocks]);
  const space = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  return `${head}\n<Document xmlns="${space}">\n${root}\n</Document>\n`;
}

interface Block {
  file: BankFile;
  debtor: Debtor;
  currency: Currency;
  number: number;
}

function block({ file, debtor, currency, number }: Block): string {
  const transfers = file.transfers.filter((transfer) => transfer.currency === currency);
  const isSepa = currency === 'EUR';
  return tag('PmtInf', [
    leaf('PmtInfId', `${file.id.slice(0, 32)}-${number}`),
    leaf('PmtMtd', 'TRF'),
    leaf('BtchBookg', 'true'),
    leaf('NbOfTxs', String(transfers.length)),
    leaf('CtrlSum', controlSum(transfers)),
    ...(isSepa ? [tag('PmtTpInf', [tag('SvcLvl', [leaf('Cd', 'SEPA')])])] : []),
    tag('ReqdExctnDt', [leaf('Dt', file.createdAt.toISOString().slice(0, 10))]),
    tag('Dbtr', [leaf('Nm', toBankText(debtor.name, 70))]),
    tag('DbtrAcct', [tag('Id', [leaf('IBAN', debtor.iban)])]),
    tag('DbtrAgt', [tag('FinInstnId', [bankOf(debtor.bic)])]),
    leaf('ChrgBr', isSepa ? 'SLEV' : 'SHAR'),
    ...transfers.map(order),
  ]);
}

function bankOf(bic: string | undefined): string {
  return bic ? leaf('BICFI', bic) : tag('Othr', [leaf('Id', 'NOTPROVIDED')]);
}

function order({ id, amount, currency, method }: Transfer): string {
  if (method.kind !== 'iban') throw new Error('A pain.001 file carries IBANs only.');
  const name = toBankText(id, 35);
  const value = decimal(moneyOf(amount, currency));
  return tag('CdtTrfTxInf', [
    tag('PmtId', [leaf('InstrId', name), leaf('EndToEndId', name)]),
    tag('Amt', [`<InstdAmt Ccy="${currency}">${value}</InstdAmt>`]),
    ...(method.bic ? [tag('CdtrAgt', [tag('FinInstnId', [leaf('BICFI', method.bic)])])] : []),
    tag('Cdtr', [
      leaf('Nm', toBankText(method.holderName, 70)),
      tag('PstlAdr', [leaf('Ctry', method.country)]),
    ]),
    tag('CdtrAcct', [tag('Id', [leaf('IBAN', method.iban)])]),
    tag('RmtInf', [leaf('Ustrd', `Payout ${name}`)]),
  ]);
}

/** The plain sum of all amounts, whatever their currencies, as the standard wants it. */
function controlSum(transfers: readonly Transfer[]): string {
  // In thousandths: no currency has more than three decimals that a bank would take here.
  const sum = transfers.reduce((total, { amount, currency }) => {
    const [whole = '0', part = ''] = decimal(moneyOf(amount, currency)).split('.');
    return total + BigInt(whole + part.padEnd(4, '0'));
  }, 0n);
  const digits = String(sum).padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0{1,2}$/, '');
  return `${digits.slice(0, -4)}.${decimals}`;
}

function tag(name: string, children: readonly string[]): string {
  return `<${name}>\n${children.join('\n')}\n</${name}>`;
}

function leaf(name: string, value: string): string {
  return `<${name}>${escape(value)}</${name}>`;
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
