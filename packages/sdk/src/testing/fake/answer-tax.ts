import { exponentOf, type Money } from '../../contract/money.ts';
import type { TaxCenter, TaxForm, TaxFormInput, TaxSummary } from '../../contract/tax.ts';
import { pdfFile } from '../fixtures/asset-files.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';

export function answerTax({ state }: Desk): Answers['tax'] {
  return {
    center: async () => state.tax,
    async submit({ form }) {
      const signedAt = state.now();
      const filed = toForm(form, state.newId('taxForm'), signedAt);
      state.tax = { ...state.tax, form: filed, required: false, withholding: rateOf(form) };
      return state.tax;
    },
    async document({ id }) {
      const document = state.tax.documents.find((one) => one.id === id);
      if (!document) throw new Fault('not_found');
      const title = document.kind === '1099_nec' ? 'Form 1099-NEC' : 'Annual summary';
      const name = `${document.kind.replaceAll('_', '-')}-${document.year}.pdf`;
      return fileResponse(pdfFile(`${title} ${document.year}`), 'application/pdf', name);
    },
  };
}

export function answerAdminTax({ state }: Desk): Answers['admin']['tax'] {
  const summariesOf = (year: number): TaxSummary[] => {
    const paid = state.tax.years.find((one) => one.year === year);
    if (!paid) return [];
    const { form } = state.tax;
    const { id, name, country } = state.partner;
    return [
      {
        partner: { id, name },
        form: form?.kind ?? null,
        country: form?.country ?? country,
        tinLast4: form?.tinLast4 ?? null,
        paid: paid.paid,
        withheld: paid.withheld,
        reportable: paid.reportable,
        problem: paid.reportable && !form ? 'missing_form' : null,
      },
    ];
  };
  return {
    async summaries({ cursor, limit, year, reportable }) {
      const wanted = (one: TaxSummary) => reportable === undefined || one.reportable === reportable;
      const found = summariesOf(year).filter(wanted);
      const bound = { year, reportable };
      return pageThrough(found, { cursor, limit, bound, keyOf: ({ partner }) => partner.id });
    },
    async issue({ year }) {
      const { documents } = state.tax;
      const [summary] = summariesOf(year);
      if (!summary) return { issued: 0, skipped: 0 };
      if (documents.some((one) => one.year === year)) return { issued: 0, skipped: 1 };
      const kind = summary.reportable ? '1099_nec' : 'annual_summary';
      const made = { id: state.newId('taxDocument'), kind, year, issuedAt: state.now() } as const;
      state.tax = { ...state.tax, documents: [made, ...documents] };
      return { issued: 1, skipped: 0 };
    },
    async export({ year, format }) {
      const rows = summariesOf(year);
      if (format === 'csv') return fileResponse(toCsv(rows), 'text/csv', `tax-${year}.csv`);
      // The fake knows nobody's tax number, so there is nothing that could be filed.
      throw new Fault('state_conflict', { detail: 'The fake files nothing with an authority.' });
    },
    async setWithholding({ id, backupWithholding }) {
      if (!state.partners.some((one) => one.id === id)) throw new Fault('not_found');
      if (id === state.partner.id) {
        const withholding: TaxCenter['withholding'] = backupWithholding
          ? { rate: '24', reason: 'irs_notice' }
          : { rate: '0', reason: 'none' };
        state.tax = { ...state.tax, withholding };
      }
      return { partnerId: id, backupWithholding };
    },
  };
}

/** What is shown of a form: of its number no more than the end. */
function toForm(form: TaxFormInput, id: string, signedAt: string): TaxForm {
  const number = form.kind === 'w9' ? form.tin.number : form.foreignTin;
  const type = form.kind === 'w9' ? form.tin.type : form.foreignTin ? 'foreign' : null;
  const end = `${Number(signedAt.slice(0, 4)) + 3}-12-31T23:59:59.999Z`;
  return {
    id,
    kind: form.kind,
    legalName: form.legalName,
    country: form.address.country,
    tinLast4: number ? number.slice(-Math.min(4, Math.floor(number.length / 2))) : null,
    tinType: type,
    signedBy: form.signedBy,
    signedAt,
    validUntil: form.kind === 'w9' ? null : end,
  };
}

function rateOf(form: TaxFormInput): TaxCenter['withholding'] {
  if (form.kind === 'w9' && form.backupWithholding) return { rate: '24', reason: 'irs_notice' };
  if (form.kind === 'w8ben' && form.treaty) return { rate: form.treaty.rate, reason: 'treaty' };
  return { rate: '0', reason: 'none' };
}

function toCsv(rows: readonly TaxSummary[]): string {
  const head =
    'partner_id,partner,form,country,tin_last4,paid,withheld,currency,reportable,problem';
  const lines = rows.map(({ partner, form, country, tinLast4, ...sums }) => {
    const name = /^[=+\-@\t\r]/.test(partner.name) ? `'${partner.name}` : partner.name;
    const { paid, withheld, reportable, problem } = sums;
    const cells = [partner.id, `"${name.replaceAll('"', '""')}"`, form, country, tinLast4];
    const rest = [decimal(paid), decimal(withheld), paid.currency, reportable, problem];
    return [...cells, ...rest].map((cell) => `${cell ?? ''}`).join(',');
  });
  return [head, ...lines].join('\r\n') + '\r\n';
}

function decimal({ amount, currency }: Money): string {
  const places = exponentOf(currency);
  return (amount / 10 ** places).toFixed(places);
}

function fileResponse(body: string, contentType: string, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}
