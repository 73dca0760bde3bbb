import { sql } from 'drizzle-orm';
import type {
  Currency,
  PartnerStatus,
  PayoutBlocker,
  PayoutMethodKind,
} from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { getProgram, getSettings } from '../programs/index.ts';
import type { PayoutMeans } from './means.ts';
import { providerOf } from './payout-method.rules.ts';
import {
  blockersOf,
  divide,
  minimumOf,
  settingsOf,
  type Division,
  type PayoutSettings,
} from './payouts.rules.ts';
import type { PayoutMethodRow } from './payouts.table.ts';

type Means = Pick<PayoutMeans, 'providers' | 'readTaxStandings'>;

/** One partner in one currency: what it could be paid, and what keeps it from that. */
export interface Candidate {
  partnerId: string;
  tier: string;
  currency: Currency;
  /** Minor units. */
  payable: number;
  feesOwed: number;
  minimum: number;
  withholding: string | null;
  method: CandidateMethod | null;
  blockers: PayoutBlocker[];
}

type CandidateMethod = Pick<PayoutMethodRow, 'id' | 'kind' | 'currency' | 'destination' | 'status'>;

interface PartnerFacts extends Record<string, unknown> {
  id: string;
  status: PartnerStatus;
  tier_key: string;
  method: CandidateMethod | null;
  /** By currency, in minor units; as text, because JSON numbers are not exact in every reader. */
  balances: Record<string, { payable?: string; fees_receivable?: string }> | null;
  running: Currency[] | null;
}

/** Kinds of methods that the program wants and this server can serve. */
export function offeredKinds(
  settings: PayoutSettings,
  providers: PayoutMeans['providers'],
): PayoutMethodKind[] {
  return settings.methods.filter((kind) => providers[providerOf[kind]] !== undefined);
}

/** One candidate per partner and currency in which something is payable, owed or asked for. */
export async function readCandidates(
  work: Work,
  means: Means,
  { partnerIds, currency }: { partnerIds: readonly string[]; currency?: Currency | undefined },
): Promise<Candidate[]> {
  const [program, settings, facts] = await Promise.all([
    getProgram(work),
    getSettings(work),
    readPartnerFacts(work, partnerIds),
  ]);
  const rules = settingsOf(settings);
  const taxes = await means.readTaxStandings(work, partnerIds);
  const offered = offeredKinds(rules, means.providers);
  return facts.flatMap((partner) => {
    const tax = taxes.get(partner.id);
    const currencies = currency ? [currency] : currenciesOf(partner);
    return currencies.map((one): Candidate => {
      const balance = partner.balances?.[one];
      const { method, tier_key: tier } = partner;
      const payable = Number(balance?.payable ?? 0);
      const minimum = minimumOf(rules, { tier, currency: one, programCurrency: program.currency });
      const blockers = blockersOf({
        ...{ partner: partner.status, currency: one, payable, minimum },
        method: method && { ...method, offered: offered.includes(method.kind) },
        running: partner.running?.includes(one) ?? false,
        taxFormMissing: rules.requireTaxForm && (tax?.formMissing ?? false),
      });
      const feesOwed = -Number(balance?.fees_receivable ?? 0);
      const withholding = tax?.withholding ?? null;
      return {
        ...{ partnerId: partner.id, tier, currency: one, payable, feesOwed, minimum },
        ...{ withholding, method, blockers },
      };
    });
  });
}

function currenciesOf({ balances, method }: PartnerFacts): Currency[] {
  const found = Object.keys(balances ?? {}) as Currency[];
  if (found.length > 0 || !method) return found;
  return [method.currency];
}

/**
 * The currency in which a partner is paid: that of its method, unless only another one has
 * something to pay.
 */
export function chooseCurrencies(candidates: readonly Candidate[]): Candidate[] {
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const before = chosen.get(candidate.partnerId);
    if (!before || weigh(candidate) > weigh(before)) chosen.set(candidate.partnerId, candidate);
  }
  return [...chosen.values()];
}

function weigh({ method, currency, payable }: Candidate): number {
  if (payable > 0) return method?.currency === currency ? 3 : 2;
  return payable < 0 ? 1 : 0;
}

export function divisionOf({ withholding, feesOwed }: Candidate, gross: number): Division {
  return divide(gross, { withholding, feesOwed });
}

/** Everything that is known of many partners, in one statement. */
function readPartnerFacts(
  { tx, programId }: Work,
  partnerIds: readonly string[],
): Promise<PartnerFacts[]> {
  return tx.execute<PartnerFacts>(sql`select p.id, p.status, p.tier_key, b.balances, r.running,
      (select jsonb_build_object('id', m.id, 'kind', m.kind, 'currency', m.currency,
          'destination', m.destination, 'status', m.status)
        from payout_methods m where m.program_id = p.program_id and m.partner_id = p.id
          and m.ended_at is null) as method
    from jsonb_array_elements_text(${JSON.stringify(partnerIds)}::jsonb) as wanted (id)
    join partners p on p.program_id = ${programId} and p.id = wanted.id
    left join lateral (
      select jsonb_object_agg(currency, accounts) as balances from (
        select currency,
          jsonb_object_agg(account, (credits - debits)::text) as accounts
        from ledger_balances
        where program_id = p.program_id and partner_id = p.id
          and account in ('payable', 'fees_receivable')
        group by currency
      ) as by_currency
    ) as b on true
    left join lateral (
      select jsonb_agg(currency) as running from payouts
      where program_id = p.program_id and partner_id = p.id
        and status in ('pending', 'processing')
    ) as r on true
    order by p.id`);
}
