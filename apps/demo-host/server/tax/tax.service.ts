import type { Money, Page, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import type { TaxCenter, TaxSummary } from '@portico/sdk/contract';
import { getPartner } from '../partners/index.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import type { Work } from '../platform/work.ts';
import { toForm } from './forms.ts';
import { standingOf, type Standing } from './reporting.rules.ts';
import { selectDocuments, selectForms, type FormRow } from './tax.store.ts';
import { sumPartners, sumYears, type PartnerSums } from './totals.store.ts';
import { standingsOf } from './withholding.ts';

/** Cents as money. */
export const dollars = (amount: number): Money => ({ amount, currency: 'USD' });

/** The partner's form, years and documents. */
export async function getCenter(work: Work, partnerId: string): Promise<TaxCenter> {
  const [partner, standings, years, documents] = await Promise.all([
    getPartner(work, partnerId),
    standingsOf(work, [partnerId]),
    sumYears(work, partnerId),
    selectDocuments(work, partnerId),
  ]);
  const { form, formMissing, withholding } = standings.get(partnerId)!;
  return {
    form: form && toForm(form),
    required: formMissing,
    withholding,
    years: years.map((sums) => {
      const { nec, dac7, threshold } = standingOf({ ...sums, form, country: partner.country });
      return {
        year: sums.year,
        paid: dollars(sums.paid),
        withheld: dollars(sums.withheld),
        threshold: dollars(threshold),
        reportable: nec || dac7,
      };
    }),
    documents,
  };
}

/** A partner's year with everything that decides about it. */
export interface PartnerYear extends PartnerSums {
  form: FormRow | null;
  standing: Standing;
}

interface Slice {
  year: number;
  /** The last partner of the page before; empty for the first page. */
  after: string;
  limit: number;
}

/** A page of partners to whom something was paid in the year, in the order of their ids. */
export async function readYear(work: Work, slice: Slice): Promise<PartnerYear[]> {
  const rows = await sumPartners(work, slice);
  const ids = rows.map(({ partner_id: id }) => id);
  const forms = ids.length === 0 ? new Map<string, FormRow>() : await selectForms(work, ids);
  return rows.map((row) => {
    const form = forms.get(row.partner_id) ?? null;
    return { ...row, form, standing: standingOf({ ...row, year: slice.year, form }) };
  });
}

// Whether a year is reported is decided here and not in SQL, so a filtered page reads on until it
// is full; a long stretch without a hit ends it early, and the cursor goes on from there.
const chunk = 200;
const maxChunks = 10;

/** Totals of a year, a page at a time. */
export async function listSummaries(
  work: Work,
  input: ParsedOf<PorticoContract['admin']['tax']['summaries']>,
): Promise<Page<TaxSummary>> {
  const { year, reportable, limit, cursor } = input;
  let after: string = cursor ? decodeCursor(input, cursor, ['string'])[0] : '';
  const found: PartnerYear[] = [];
  let more = true;
  const size = reportable === undefined ? limit + 1 : chunk;
  for (let round = 0; more && found.length <= limit && round < maxChunks; round += 1) {
    const rows = await readYear(work, { year, after, limit: size });
    found.push(...rows.filter((row) => reportable === undefined || isReported(row) === reportable));
    after = rows.at(-1)?.partner_id ?? after;
    more = rows.length === size;
  }
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1)!.partner_id : more ? after : null;
  return {
    data: page.map(toSummary),
    nextCursor: last === null ? null : encodeCursor(input, [last]),
  };
}

export function isReported({ standing }: PartnerYear): boolean {
  return standing.nec || standing.dac7;
}

export function toSummary(row: PartnerYear): TaxSummary {
  const { form } = row;
  return {
    partner: { id: row.partner_id, name: row.name },
    form: form?.kind ?? null,
    country: form?.country ?? row.country,
    tinLast4: form?.tinLast4 ?? null,
    paid: dollars(row.paid),
    withheld: dollars(row.withheld),
    reportable: isReported(row),
    problem: row.standing.problem,
  };
}
