import type { TaxFormKind } from '@portico/sdk/contract';
import { dac7Threshold, euCountries, necThresholdOf } from './thresholds.ts';

/** What a partner received in a year, and who it is as far as its form says. */
export interface YearFacts {
  year: number;
  /** Cents of the US dollar, before anything was kept back. */
  paid: number;
  withheld: number;
  /** Payouts in a currency that no rate is known for; they are in none of the sums. */
  unconverted: number;
  form: { kind: TaxFormKind; country: string; classification: string | null } | null;
  /** What the partner's profile says. */
  country: string | null;
}

/** What keeps a year from being reported as it should be. */
export type ReportProblem = 'missing_rate' | 'missing_form' | 'missing_birth_date';

/** Who wants to know of a year. */
export interface Standing {
  /** The IRS, on form 1099-NEC. */
  nec: boolean;
  /** The tax office of a member of the EU. */
  dac7: boolean;
  /** Cents from which on the year is reported. */
  threshold: number;
  problem: ReportProblem | null;
}

const corporations = new Set(['c_corporation', 's_corporation', 'llc_c', 'llc_s']);

/**
 * Who has to be told of a year. US persons stand on form 1099-NEC from the threshold on, and from
 * the first cent that was withheld (instructions for form 1099-NEC); corporations only for the
 * latter (Treas. Reg. §1.6041-3(p)(1)). Residents of the EU are reported under DAC7.
 */
export function standingOf(facts: YearFacts): Standing {
  const { year, paid, withheld, form } = facts;
  const country = form?.country ?? facts.country;
  const usPerson = form ? form.kind === 'w9' : country === null || country === 'US';
  const dac7 = country !== null && euCountries.has(country);
  const exempt = corporations.has(form?.classification ?? '');
  const threshold = necThresholdOf(year);
  const nec = usPerson && (withheld > 0 || (!exempt && paid >= threshold));
  return {
    nec,
    dac7,
    threshold: dac7 && !usPerson ? dac7Threshold : threshold,
    problem: problemOf(facts, { nec, dac7 }),
  };
}

function problemOf(
  { unconverted, form }: YearFacts,
  { nec, dac7 }: { nec: boolean; dac7: boolean },
): ReportProblem | null {
  if (unconverted > 0) return 'missing_rate';
  if (!nec && !dac7) return null;
  if (!form) return 'missing_form';
  // DAC7 wants to know when a person was born, and a W-9 does not ask.
  const person = form.kind === 'w9' && form.classification === 'individual';
  return dac7 && person ? 'missing_birth_date' : null;
}

/** The document a partner gets for a year; null while something is missing. */
export function documentKindOf({ nec, problem }: Standing): '1099_nec' | 'annual_summary' | null {
  if (problem === 'missing_rate' || (nec && problem === 'missing_form')) return null;
  return nec ? '1099_nec' : 'annual_summary';
}

/** The instants between which a payout counts for a year. */
export function spanOf(year: number): { from: string; to: string } {
  const first = (of: number) => new Date(Date.UTC(of, 0, 1)).toISOString();
  return { from: first(year), to: first(year + 1) };
}

/** Documents keep their numbers for ever, so they wait until a year has all of its numbers. */
export function isOver(year: number, now: Date): boolean {
  return now.getUTCFullYear() > year;
}
