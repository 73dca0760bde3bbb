import type { Currency, TaxDocument } from '@portico/sdk/contract';
import type { TaxPayer } from '../programs/index.ts';
import type { FiledForm } from './tax.rules.ts';
import type { PartnerYear } from './tax.service.ts';
import type { QuarterSums } from './totals.store.ts';

/** What a document says, fixed when it is issued; it holds no whole tax number of a partner. */
export interface IssuedDocument {
  kind: TaxDocument['kind'];
  year: number;
  /** ISO 8601. */
  issuedAt: string;
  payer: { name: string; lines: string[]; tin: string | null; phone: string | null };
  recipient: {
    id: string;
    name: string;
    lines: string[];
    /** All but the last digits made unreadable (Treas. Reg. §301.6109-4). */
    tin: string | null;
  };
  /** Cents of the US dollar. */
  paid: number;
  withheld: number;
  /** In the currencies that were paid, minor units. */
  quarters: {
    quarter: number;
    currency: Currency;
    payouts: number;
    gross: number;
    withheld: number;
    fees: number;
    amount: number;
  }[];
}

export interface Sources {
  kind: TaxDocument['kind'];
  year: number;
  issuedAt: Date;
  programName: string;
  payer: TaxPayer | undefined;
  partner: PartnerYear;
  /** Everything that was filed; null without a form. */
  filed: FiledForm | null;
  quarters: readonly QuarterSums[];
}

/** Puts a document together. */
export function composeDocument(sources: Sources): IssuedDocument {
  const { kind, year, issuedAt, payer, partner, filed } = sources;
  return {
    kind,
    year,
    issuedAt: issuedAt.toISOString(),
    payer: {
      name: payer?.name ?? sources.programName,
      lines: payer ? linesOf(payer.address) : [],
      tin: payer ? `${payer.tin.slice(0, 2)}-${payer.tin.slice(2)}` : null,
      phone: payer?.contact.phone ?? null,
    },
    recipient: {
      id: partner.partner_id,
      name: partner.form?.legalName ?? partner.name,
      lines: filed ? recipientLines(filed) : [partner.country ?? ''].filter(Boolean),
      tin: maskedTin(partner),
    },
    paid: partner.paid,
    withheld: partner.withheld,
    quarters: sources.quarters.map((sums) => ({
      quarter: sums.quarter,
      currency: sums.currency,
      payouts: sums.payouts,
      gross: sums.gross,
      withheld: sums.withheld,
      fees: sums.fees,
      amount: sums.amount,
    })),
  };
}

function recipientLines(filed: FiledForm): string[] {
  const business = filed.kind === 'w9' && filed.businessName ? [filed.businessName] : [];
  return [...business, ...linesOf(filed.address)];
}

function linesOf(address: FiledForm['address'] | TaxPayer['address']): string[] {
  const { line1, line2, city, region, postalCode, country } = address;
  const place =
    country === 'US' ? `${city}, ${region ?? ''} ${postalCode}` : `${postalCode} ${city}`;
  const rest = country === 'US' || !region ? [] : [region];
  return [line1, ...(line2 ? [line2] : []), place, ...rest, country];
}

function maskedTin({ form }: PartnerYear): string | null {
  if (!form?.tinLast4) return null;
  const hidden = { ssn: 'XXX-XX-', ein: 'XX-XXX', foreign: 'XXXX' }[form.tinType ?? 'foreign'];
  return `${hidden}${form.tinLast4}`;
}
