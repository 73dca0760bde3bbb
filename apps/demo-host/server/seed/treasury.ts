import { sql } from 'drizzle-orm';
import type { Currency } from '@portico/sdk/contract';
import { recordRates } from '../exchange-rates/index.ts';
import {
  advanceRuns,
  checkProcessing,
  completePayout,
  payAtOnce,
  sendDue,
  setMethod,
  startScheduledRuns,
  type MethodDetails,
  type PayoutMeans,
} from '../payouts/index.ts';
import { system } from '../platform/audit.ts';
import { doWork, type Means, type Work } from '../platform/work.ts';
import type { Random } from './random.ts';

/** Where the money side of a program is played. */
export interface Treasury {
  database: Means;
  programId: string;
  payouts: PayoutMeans;
}

// Units of dollars for one unit, about where they stood; the demo's own numbers.
const dollars: readonly (readonly [Currency, number])[] = [
  ['EUR', 1.09],
  ['GBP', 1.27],
  ['JPY', 0.0067],
  ['KWD', 3.25],
];

const weekMs = 7 * 86_400_000;

/** Exchange rates for the whole year, one a week, as an operator would have recorded them. */
export async function recordYearOfRates(
  { database, programId }: Treasury,
  { from, to, random }: { from: Date; to: Date; random: Random },
): Promise<void> {
  const rates = [];
  for (let at = from.getTime() - weekMs; at <= to.getTime() + weekMs; at += weekMs / 2) {
    const date = new Date(at).toISOString().slice(0, 10);
    for (const [currency, middle] of dollars) {
      const rate = middle * (1 + (random.integer(0, 40) - 20) / 1_000);
      const there = { from: currency, to: 'USD' as const, date, source: 'Demo' };
      const back = { from: 'USD' as const, to: currency, date, source: 'Demo' };
      rates.push({ ...there, rate: rate.toFixed(6) }, { ...back, rate: (1 / rate).toFixed(6) });
    }
  }
  for (let start = 0; start < rates.length; start += 500) {
    const some = rates.slice(start, start + 500);
    await doWork(database, { programId }, (work) => recordRates(work, { rates: some }, system));
  }
}

// Examples from the manuals of banks and payment providers: they belong to nobody.
const ibans = ['DE89370400440532013000', 'GB29NWBK60161331926819', 'FR1420041010050500013M02606'];

/** Where a new partner wants to be paid; one in five has not said. */
export async function chooseMethod(
  work: Work,
  payouts: PayoutMeans,
  { partnerId, name, number }: { partnerId: string; name: string; number: number },
): Promise<void> {
  const method = methodOf(name.slice(0, 70), number);
  if (method) await setMethod(work, payouts, { partnerId, method, by: system });
}

function methodOf(holderName: string, number: number): MethodDetails | null {
  const iban = ibans[number % ibans.length]!;
  const currency = 'USD';
  switch (number % 5) {
    case 0:
      return { kind: 'sandbox', currency };
    case 1: {
      const account = { routingNumber: '021000021', accountNumber: '000123456789' };
      const holder = { holderName, country: 'US' };
      return { kind: 'us_bank', ...holder, ...account, accountType: 'checking', currency };
    }
    case 4:
      return null;
    default:
      return { kind: 'iban', holderName, country: iban.slice(0, 2), iban, currency };
  }
}

const bankDaysMs = 2 * 86_400_000;
const roundsMax = 100;

/** A day's work: runs that are due, what providers do, and what the bank has carried out. */
export async function payOut({ database, programId, payouts }: Treasury): Promise<void> {
  const once = <T>(run: (work: Work) => Promise<T>) => doWork(database, { programId }, run);
  await once(startScheduledRuns);
  for (const step of [advanceRuns, payAtOnce]) {
    for (let round = 0; round < roundsMax; round += 1) {
      if ((await once((work) => step(work, payouts))) === 0) break;
    }
  }
  const place = { database, programId, limit: 500 };
  for (let round = 0; round < roundsMax; round += 1) {
    if ((await sendDue(place, payouts)) === 0) break;
  }
  await checkProcessing(place, payouts);
  await once((work) => confirmArrived(work, payouts));
}

/** What went to the bank two days ago has arrived, says the operator. */
async function confirmArrived(work: Work, payouts: PayoutMeans): Promise<void> {
  const before = new Date(work.clock.now().getTime() - bankDaysMs).toISOString();
  const rows = await work.tx.execute<{ id: string }>(sql`select id from payouts
    where program_id = ${work.programId} and provider = 'bank' and status = 'processing'
      and not unsure and updated_at < ${before}::timestamptz order by id limit 200`);
  for (const { id } of rows) await completePayout(work, payouts, { id, by: system });
}
