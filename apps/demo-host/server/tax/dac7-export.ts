import type { Currency } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { getProgram, getSettings } from '../programs/index.ts';
import {
  closeMessage,
  openMessage,
  sellerElement,
  type DpiHeader,
  type DpiQuarter,
  type DpiSeller,
} from './dac7-file.ts';
import { missingPayer } from './documents.ts';
import { openForm } from './forms.ts';
import type { PartnerYear } from './tax.service.ts';
import { sumQuarters, type QuarterSums } from './totals.store.ts';
import { inside, readPages, type Transact } from './year-pages.ts';

/** Residents of the EU of whom everything is known that a message must say. */
function isFiled({ standing, form }: PartnerYear): boolean {
  return standing.dac7 && form !== null && standing.problem !== 'missing_birth_date';
}

/** Checks what the message needs, before its first byte is sent. */
export async function prepareDac7(work: Work, year: number): Promise<DpiHeader> {
  const [{ name: platform, id }, { taxPayer }] = await Promise.all([
    getProgram(work),
    getSettings(work),
  ]);
  if (!taxPayer?.dac7) {
    const fields = 'name, address, contact, dac7 (memberState, tin, nexus)';
    throw missingPayer('report under DAC7', fields);
  }
  const now = work.clock.now();
  return {
    year,
    payer: { ...taxPayer, dac7: taxPayer.dac7 },
    platform,
    reference: `${id}-${now.getTime()}`,
    now,
    empty: !(await hasSellers(work, year)),
  };
}

async function hasSellers(work: Work, year: number): Promise<boolean> {
  for await (const sellers of readPages(inside(work), year, toSellersOf(year))) {
    if (sellers.length > 0) return true;
  }
  return false;
}

/** The message, a page of sellers at a time. */
export async function* dac7Message(
  header: DpiHeader,
  transact: Transact,
  encryptionKey: Buffer,
): AsyncGenerator<string> {
  yield openMessage(header);
  for await (const sellers of readPages(transact, header.year, toSellersOf(header.year))) {
    const elements = sellers.map(({ row, ...sums }) =>
      sellerElement(header, {
        partnerId: row.partner_id,
        filed: openForm(row.form!, encryptionKey),
        ...sums,
      }),
    );
    yield elements.join('');
  }
  yield closeMessage;
}

type Seller = Pick<DpiSeller, 'currency' | 'quarters'> & { row: PartnerYear };

function toSellersOf(year: number) {
  return async (work: Work, rows: readonly PartnerYear[]): Promise<Seller[]> => {
    const filed = rows.filter(isFiled);
    if (filed.length === 0) return [];
    const ids = filed.map(({ partner_id: id }) => id);
    const sums = Map.groupBy(await sumQuarters(work, year, ids), ({ partner_id: id }) => id);
    return filed.flatMap((row) => {
      const quarters = sumSeller(sums.get(row.partner_id) ?? []);
      return quarters ? [{ row, ...quarters }] : [];
    });
  };
}

/**
 * A seller is reported in the currency that it was paid in, or in US dollars when there were
 * several; null while a rate is missing for that.
 */
export function sumSeller(
  sums: readonly QuarterSums[],
): Pick<DpiSeller, 'currency' | 'quarters'> | null {
  const currencies = new Set(sums.map(({ currency }) => currency));
  const mixed = currencies.size > 1;
  if (mixed && sums.some(({ unconverted }) => unconverted > 0)) return null;
  const currency: Currency = mixed ? 'USD' : (sums[0]?.currency ?? 'USD');
  const quarter = (): DpiQuarter => ({ activities: 0, consideration: 0, fees: 0, taxes: 0 });
  const quarters: DpiSeller['quarters'] = [quarter(), quarter(), quarter(), quarter()];
  for (const one of sums) {
    const into = quarters[one.quarter - 1]!;
    into.activities += one.commissions;
    into.consideration += mixed ? one.usd_amount : one.amount;
    into.fees += mixed ? one.usd_fees : one.fees;
    into.taxes += mixed ? one.usd_withheld : one.withheld;
  }
  return { currency, quarters };
}
