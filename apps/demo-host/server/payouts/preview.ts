import type { ParsedOf, PayoutPreviewLine, adminPayouts } from '@portico/sdk/contract';
import { readPartners } from '../partners/index.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import type { Work } from '../platform/work.ts';
import type { PayoutMeans } from './means.ts';
import { tiersOf } from './runs.ts';
import { selectScope, type Scope } from './runs.store.ts';
import { chooseCurrencies, divisionOf, readCandidates, type Candidate } from './standings.ts';

type Input = ParsedOf<(typeof adminPayouts)['preview']>;

/** Partners looked at in one statement, and at most for one page. */
const partnersAtOnce = 200;
const looksMax = 50;

/** A partner of the scope, and what it could be paid; null where it has no currency at all. */
interface Seen {
  id: string;
  candidate: Candidate | undefined;
}

/**
 * Whom a run would pay now and whom it would leave out, in the order of their ids. It is decided
 * by what decides in a run; nothing is written. Where few partners pass the filter a page may be
 * short and still have a next one: what one page looks at is bounded.
 */
export async function previewRun(work: Work, means: PayoutMeans, input: Input) {
  const { limit, cursor, rhythm, currency = null, partnerIds = null, only } = input;
  const scope: Scope = { currency, partnerIds, tiers: rhythm ? await tiersOf(work, rhythm) : null };
  const chosen: Candidate[] = [];
  let after = cursor ? decodeCursor(input, cursor, ['string'])[0] : '';
  let isEnd = false;
  for (let look = 0; look < looksMax && !isEnd && chosen.length < limit; look += 1) {
    const seen = await lookAt(work, means, { scope, after });
    isEnd = seen.length < partnersAtOnce;
    for (const [index, { id, candidate }] of seen.entries()) {
      after = id;
      if (!candidate || !passes(candidate, only)) continue;
      chosen.push(candidate);
      if (chosen.length < limit) continue;
      isEnd &&= index === seen.length - 1;
      break;
    }
  }
  return {
    data: await toLines(work, chosen),
    nextCursor: isEnd ? null : encodeCursor(input, [after]),
  };
}

async function lookAt(
  work: Work,
  means: PayoutMeans,
  { scope, after }: { scope: Scope; after: string },
): Promise<Seen[]> {
  const ids = await selectScope(work, scope, { after, limit: partnersAtOnce });
  const currency = scope.currency ?? undefined;
  const found = chooseCurrencies(await readCandidates(work, means, { partnerIds: ids, currency }));
  const byId = new Map(found.map((candidate) => [candidate.partnerId, candidate]));
  return ids.map((id) => ({ id, candidate: byId.get(id) }));
}

function passes({ blockers }: Candidate, only: Input['only']): boolean {
  if (only === undefined) return true;
  return (only === 'paid') === (blockers.length === 0);
}

async function toLines(work: Work, chosen: readonly Candidate[]): Promise<PayoutPreviewLine[]> {
  if (chosen.length === 0) return [];
  const rows = await readPartners(
    work,
    chosen.map(({ partnerId }) => partnerId),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return chosen.map((candidate) => {
    const { partnerId, tier, currency, payable, method, minimum, blockers } = candidate;
    const money = (amount: number) => ({ amount, currency });
    const none = { withheld: 0, fees: 0, amount: 0 };
    const { withheld, fees, amount } = blockers.length > 0 ? none : divisionOf(candidate, payable);
    return {
      partner: { id: partnerId, name: names.get(partnerId) ?? partnerId, tier },
      currency,
      ...{ gross: money(payable), withheld: money(withheld), fees: money(fees) },
      ...{ amount: money(amount), minimum: money(minimum), blockers },
      method: method && { kind: method.kind, destination: method.destination },
    };
  });
}
