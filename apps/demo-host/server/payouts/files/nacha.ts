import type { Originator } from '../providers/provider.ts';
import { toBankText, type BankFile, type Transfer } from './transfer.ts';

const recordLength = 94;
const blockingFactor = 10;
const oneDayMs = 86_400_000;

/**
 * A NACHA file with one batch of credits (service class 220), for accounts in the United States.
 * Every record has 94 characters, every block ten records; the last block is filled with nines.
 * Layout: NACHA Operating Rules, Appendix Three.
 */
export function writeNacha({ id, createdAt, transfers }: BankFile, from: Originator): string {
  const odfi = from.destinationRouting.slice(0, 8);
  const entries = transfers.map((transfer, index) =>
    entry(transfer, `${odfi}${pad(index + 1, 7)}`),
  );
  const hash = entryHash(transfers);
  const total = transfers.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const records = [
    fileHeader(from, createdAt, id),
    batchHeader(from, createdAt, odfi),
    ...entries,
    batchControl(from, odfi, { count: entries.length, hash, total }),
  ];
  const blocks = Math.ceil((records.length + 1) / blockingFactor);
  records.push(fileControl({ count: entries.length, hash, total, blocks }));
  const filler = '9'.repeat(recordLength);
  while (records.length < blocks * blockingFactor) records.push(filler);
  return `${records.map(checked).join('\n')}\n`;
}

function checked(record: string): string {
  if (record.length !== recordLength) {
    throw new Error(`A NACHA record of ${record.length} characters instead of ${recordLength}.`);
  }
  return record;
}

/** The file id modifier tells files of one day apart. */
function fileHeader(from: Originator, at: Date, id: string): string {
  const day = at.toISOString();
  const modifier = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'[parseInt(id.slice(-5), 16) % 36];
  return [
    '101',
    ` ${from.destinationRouting}`,
    text(from.companyId, 10),
    day.slice(2, 10).replaceAll('-', ''),
    day.slice(11, 16).replace(':', ''),
    `${modifier}094101`,
    text(from.destinationName, 23),
    text(from.companyName, 23),
    text('', 8),
  ].join('');
}

function batchHeader(from: Originator, at: Date, odfi: string): string {
  const effective = new Date(at.getTime() + oneDayMs).toISOString().slice(2, 10);
  return [
    '5220',
    text(from.companyName, 16),
    text('', 20),
    text(from.companyId, 10),
    from.entryClass,
    text('PAYOUT', 10),
    text('', 6),
    effective.replaceAll('-', ''),
    '   ',
    `1${odfi}${pad(1, 7)}`,
  ].join('');
}

const codes = { checking: '22', savings: '32' } as const;

function entry({ id, amount, currency, method }: Transfer, trace: string): string {
  if (method.kind !== 'us_bank' || currency !== 'USD') {
    throw new Error('A NACHA file carries US accounts in USD only.');
  }
  return [
    `6${codes[method.accountType]}`,
    method.routingNumber,
    text(method.accountNumber, 17),
    pad(amount, 10),
    // The end of an id is its random part: enough to find the payout by.
    text(id.slice(-15), 15),
    text(method.holderName, 22),
    '  0',
    trace,
  ].join('');
}

interface Sums {
  count: number;
  hash: string;
  /** Cents. */
  total: bigint;
}

function batchControl(from: Originator, odfi: string, { count, hash, total }: Sums): string {
  return [
    '8220',
    pad(count, 6),
    hash,
    pad(0, 12),
    pad(total, 12),
    text(from.companyId, 10),
    text('', 19),
    text('', 6),
    odfi,
    pad(1, 7),
  ].join('');
}

function fileControl({ count, hash, total, blocks }: Sums & { blocks: number }): string {
  return [
    '9',
    pad(1, 6),
    pad(blocks, 6),
    pad(count, 8),
    hash,
    pad(0, 12),
    pad(total, 12),
    text('', 39),
  ].join('');
}

/** The first eight digits of every receiving bank, added up; the last ten digits of the sum. */
function entryHash(transfers: readonly Transfer[]): string {
  const sum = transfers.reduce(
    (total, { method }) =>
      total + (method.kind === 'us_bank' ? BigInt(method.routingNumber.slice(0, 8)) : 0n),
    0n,
  );
  return String(sum).slice(-10).padStart(10, '0');
}

/** Numbers stand right, with zeros in front; one that does not fit would be another number. */
function pad(value: number | bigint, length: number): string {
  const digits = String(value).padStart(length, '0');
  if (digits.length > length) throw new Error(`${value} does not fit into ${length} digits.`);
  return digits;
}

/** Texts stand left, in capitals, filled with spaces. */
function text(value: string, length: number): string {
  const clean = value === '' ? '' : toBankText(value, length).toUpperCase();
  return clean.padEnd(length);
}
