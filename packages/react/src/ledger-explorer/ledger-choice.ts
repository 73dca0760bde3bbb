import type { Currency } from '@portico/sdk';
import type { LedgerAccount } from '@portico/sdk/contract';
import type { PartnerChoice } from '../internal/staff/index.ts';
import type { LedgerFilters } from '../hooks/admin/index.ts';
import { dayAfter, isDay, startOfDay } from '../internal/i18n/index.ts';
import type { Day } from '../internal/i18n/index.ts';

/** What somebody has chosen to see, as the controls show it. */
export interface LedgerChoice {
  readonly account: LedgerAccount | undefined;
  readonly currency: Currency | undefined;
  /** First and last day. */
  readonly from: Day | '';
  readonly to: Day | '';
  /** Found by name. */
  readonly partner: PartnerChoice | undefined;
  /** The id of a partner, or of what an entry is about. */
  readonly id: string;
}

/** Every entry. */
export const everyEntry: LedgerChoice = {
  account: undefined,
  currency: undefined,
  from: '',
  to: '',
  partner: undefined,
  id: '',
};

const subjectMax = 60;

/** The partner that the choice names, if it names one. */
export function partnerIn({ partner, id }: LedgerChoice): string | undefined {
  if (partner !== undefined) return partner.id;
  const typed = id.trim();
  // What is half typed asks for nobody; the server would call it malformed.
  return /^pa_[0-9a-z]{26}$/.test(typed) ? typed : undefined;
}

/** The choice as the server understands it. What is typed wrongly is left out. */
export function toLedgerFilters(choice: LedgerChoice, timeZone: string): LedgerFilters {
  const { account, currency, from, to, id } = choice;
  const partnerId = partnerIn(choice);
  const subject = id.trim().slice(0, subjectMax);
  const isSubject = subject !== '' && !subject.startsWith('pa_');
  return {
    ...(account !== undefined && { account }),
    ...(currency !== undefined && { currency }),
    ...(partnerId !== undefined && { partnerId }),
    ...(isSubject && { subject }),
    ...(isDay(from) && { from: startOfDay(timeZone, from) }),
    ...(isDay(to) && { to: startOfDay(timeZone, dayAfter(to)) }),
  };
}

/** Whether anything narrows the entries. */
export function isNarrowed(choice: LedgerChoice): boolean {
  const { account, currency, from, to, partner, id } = choice;
  const isChosen = [account, currency, partner].some((one) => one !== undefined);
  return isChosen || `${from}${to}${id.trim()}` !== '';
}
