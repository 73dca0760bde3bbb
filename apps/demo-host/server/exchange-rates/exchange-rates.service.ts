import type { ActorName, ExchangeRate, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { audit } from '../platform/audit.ts';
import { Fault } from '../platform/fault.ts';
import type { Work } from '../platform/work.ts';
import { insertRates, queueUp, selectLatest } from './exchange-rates.store.ts';

type Inputs = PorticoContract['admin']['exchangeRates'];

/** The latest known rate of each pair, or the latest as of a day. */
export async function listRates(work: Work, { date }: ParsedOf<Inputs['list']>) {
  return { data: await selectLatest(work, date) };
}

/**
 * Records rates beside those that are known: the last one of a pair and day counts from now on,
 * what was converted before keeps its own. Tells how many say something new.
 */
export async function recordRates(
  work: Work,
  { rates }: ParsedOf<Inputs['record']>,
  by: ActorName,
): Promise<number> {
  const same = rates.flatMap(({ from, to }, index) => (from === to ? [index] : []));
  if (same.length > 0) {
    const message = 'Must be another currency than `from`.';
    throw new Fault('invalid_request', {
      detail: message,
      errors: same.map((index) => ({ pointer: `/rates/${index}/to`, in: 'body', message })),
    });
  }
  await queueUp(work);
  const last = new Map(rates.map((rate) => [`${rate.from} ${rate.to} ${rate.date}`, rate]));
  const made = await insertRates(work, [...last.values()]);
  await audit(
    work,
    by,
    made.map((rate) => deedOf(rate)),
  );
  return made.length;
}

function deedOf({ from, to, rate, date, source }: ExchangeRate) {
  return {
    action: 'exchange_rate.recorded',
    subject: `${from}/${to}`,
    partnerId: null,
    after: { rate, date, source },
  };
}
