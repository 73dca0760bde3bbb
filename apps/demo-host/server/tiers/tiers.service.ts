import type { TierProgress } from '@portico/sdk/contract';
import { Fault, invalid } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { announce, announceAll } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { getPartner, moveTier, readPartners, type PartnerRow } from '../partners/index.ts';
import {
  assess,
  estimateDays,
  nextTier,
  overallProgress,
  type Standing,
  type Tier,
} from './tiers.rules.ts';
import {
  insertPromotion,
  markCelebrated,
  readLadder,
  readTotals,
  readUncelebrated,
  takeUnevaluated,
  type Since,
  type Totals,
} from './tiers.store.ts';

const dayMs = 86_400_000;

/** The steps of the ladder, lowest first. */
export async function getLadder(
  work: Work,
): Promise<{ key: string; name: string; rank: number }[]> {
  return (await readLadder(work)).map(step);
}

/** Where the partner stands, and what the next tier asks for. */
export async function getTierProgress(work: Work, partnerId: string): Promise<TierProgress> {
  const partner = await getPartner(work, partnerId);
  const ladder = await readLadder(work);
  const next = nextTier(ladder, partner.tierKey);
  const presets = next?.entry.requirements ?? [];
  const standing = await getStanding(work, partner, next);
  const requirements = presets.map((preset) => assess(preset, standing));
  const promotion = await readUncelebrated(work, partnerId);
  return {
    tier: step(findTier(ladder, partner.tierKey)),
    next: next && step(next),
    progress: next ? overallProgress(presets, requirements) : 1,
    requirements,
    estimatedDays: next ? estimateDays(presets, standing) : null,
    since: partner.tierSince.toISOString(),
    promotion: promotion
      ? {
          id: promotion.id,
          from: step(findTier(ladder, promotion.fromKey)),
          to: step(findTier(ladder, promotion.toKey)),
          at: promotion.at.toISOString(),
        }
      : null,
    ladder: ladder.map(step),
  };
}

/** See `evaluateTiers`. */
export async function evaluateTier(work: Work, partnerId: string): Promise<void> {
  return evaluateTiers(work, await readPartners(work, [partnerId]));
}

/**
 * Looks whether partners have earned the next tier, and promotes at once. Called after every fact
 * that a requirement reads. Climbs as many steps as the numbers allow.
 */
export async function evaluateTiers(work: Work, rows: readonly PartnerRow[]): Promise<void> {
  if (rows.length === 0) return;
  const partners = await climb(work, rows);
  const ladder = await readLadder(work);
  const facts = partners.map((partner) => ({
    programId: work.programId,
    partnerId: partner.id,
    type: 'tier.progressed' as const,
    data: { tier: step(findTier(ladder, partner.tierKey)) },
  }));
  await announceAll(work.tx, work.clock.now(), facts);
}

/**
 * The nightly look: days in a tier pass without an event. Takes partners who were not looked at
 * today; others' rows are passed over. Tells how many.
 */
export async function evaluateNightly(work: Work, limit = 200): Promise<number> {
  const partnerIds = await takeUnevaluated(work, limit);
  await climb(work, await readPartners(work, partnerIds));
  return partnerIds.length;
}

/** Promotes whoever has earned it, and returns all as they are then. */
async function climb(work: Work, rows: readonly PartnerRow[]): Promise<PartnerRow[]> {
  if (rows.length === 0) return [];
  const ladder = await readLadder(work);
  const partners = new Map(rows.map((row) => [row.id, row]));
  let climbing = [...partners.values()];
  // A ladder has as many steps as it has tiers; each round climbs one or stops.
  for (const _step of ladder) {
    const able = await findAble(work, climbing, ladder);
    climbing = [];
    for (const { partner, to } of able) {
      const promoted = await promote(work, partner, { ladder, to });
      if (!promoted) continue;
      partners.set(promoted.id, promoted);
      climbing.push(promoted);
    }
    if (climbing.length === 0) break;
  }
  return [...partners.values()];
}

/** Partners who meet everything that their next tier asks for. */
async function findAble(work: Work, partners: readonly PartnerRow[], ladder: readonly Tier[]) {
  const asking = partners.flatMap((partner) => {
    const to = nextTier(ladder, partner.tierKey);
    return to && to.entry.requirements.length > 0 ? [{ partner, to }] : [];
  });
  const standings = await getStandings(work, asking);
  return asking.filter(({ partner, to }) => {
    const standing = standings.get(partner.id)!;
    return to.entry.requirements.every((preset) => assess(preset, standing).met);
  });
}

/** Undefined when somebody else promoted the partner in the same moment. */
async function promote(
  work: Work,
  partner: PartnerRow,
  { ladder, to }: { ladder: readonly Tier[]; to: Tier },
): Promise<PartnerRow | undefined> {
  const at = work.clock.now();
  const promotionId = newId('promotion', at.getTime());
  const promoted = await moveTier(work, partner, to.key);
  if (!promoted) return undefined;
  await insertPromotion(work, {
    programId: work.programId,
    id: promotionId,
    partnerId: partner.id,
    fromKey: partner.tierKey,
    toKey: to.key,
    at,
  });
  const from = step(findTier(ladder, partner.tierKey));
  await announce(work, partner.id, 'tier.promoted', { promotionId, from, to: step(to) });
  return promoted;
}

/** Asks for a tier; granted when it is the next one and its requirements are met. */
export async function upgradeTier(work: Work, partnerId: string, key: string): Promise<PartnerRow> {
  const partner = await getPartner(work, partnerId);
  const ladder = await readLadder(work);
  const wanted = ladder.find((tier) => tier.key === key);
  if (!wanted)
    throw invalid('/tier', `Must be one of ${ladder.map((tier) => tier.key).join(', ')}.`);
  if (wanted.entry.byInvitation) {
    throw new Fault('requirements_not_met', {
      detail: `${wanted.name} is by agreement. Ask the program.`,
    });
  }
  const next = nextTier(ladder, partner.tierKey);
  if (next?.key !== wanted.key) {
    throw new Fault('state_conflict', {
      detail: next ? `The next tier is ${next.name}.` : 'This is the highest tier.',
    });
  }
  const standing = await getStanding(work, partner, next);
  const missing = next.entry.requirements.map((p) => assess(p, standing)).filter(({ met }) => !met);
  if (missing.length > 0) {
    throw new Fault('requirements_not_met', {
      detail: `${missing.length} requirements of ${next.name} are not met yet.`,
      meta: { requirements: missing },
    });
  }
  return (await promote(work, partner, { ladder, to: next })) ?? getPartner(work, partnerId);
}

export async function celebratePromotion(work: Work, partnerId: string, promotionId: string) {
  if (!(await markCelebrated(work, partnerId, promotionId))) throw new Fault('not_found');
  return getTierProgress(work, partnerId);
}

interface Asking {
  partner: PartnerRow;
  to: Tier | null;
}

async function getStanding(work: Work, partner: PartnerRow, to: Tier | null): Promise<Standing> {
  return (await getStandings(work, [{ partner, to }])).get(partner.id)!;
}

/** What partners have done, as far as the tiers they are heading for ask, by partner. */
async function getStandings(work: Work, asking: readonly Asking[]): Promise<Map<string, Standing>> {
  if (asking.length === 0) return new Map();
  const now = work.clock.now();
  const totals = await readTotals(
    work,
    asking.map(({ partner, to }) => sinceOf(partner, to, now)),
  );
  return new Map(
    asking.map(({ partner }) => [partner.id, toStanding(partner, totals.get(partner.id)!, now)]),
  );
}

function sinceOf(partner: PartnerRow, to: Tier | null, now: Date): Since {
  const presets = to?.entry.requirements ?? [];
  const revenue = presets.find(({ metric }) => metric === 'revenue');
  const referrals = presets.find(({ metric }) => metric === 'referrals');
  return {
    partnerId: partner.id,
    now,
    pace: new Date(now.getTime() - 30 * dayMs),
    referrals: startOf(referrals?.period ?? 'lifetime', now),
    revenue: startOf(revenue?.period ?? 'lifetime', now),
    currency: revenue?.currency ?? 'USD',
  };
}

function toStanding(partner: PartnerRow, totals: Totals, now: Date): Standing {
  return {
    referrals: { value: totals.referrals, last30Days: totals.referrals_pace },
    activeCustomers: { value: totals.customers, last30Days: totals.customers_pace },
    revenue: { value: totals.revenue, last30Days: totals.revenue_pace },
    modulesCompleted: partner.modulesCompleted,
    callsAttended: partner.callsAttended,
    satisfaction: partner.satisfaction,
    certification: partner.certification,
    daysInTier: Math.floor((now.getTime() - partner.tierSince.getTime()) / dayMs),
  };
}

/** The first instant of the running month, quarter or year, in UTC. */
export function startOf(period: 'month' | 'quarter' | 'year' | 'lifetime', now: Date): Date {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  if (period === 'lifetime') return new Date(0);
  if (period === 'year') return new Date(Date.UTC(year, 0));
  return new Date(Date.UTC(year, period === 'quarter' ? month - (month % 3) : month));
}

function findTier(ladder: readonly Tier[], key: string): Tier {
  const tier = ladder.find((candidate) => candidate.key === key);
  if (!tier) throw new Error(`The ladder has no tier "${key}".`);
  return tier;
}

function step({ key, name, rank }: Tier): { key: string; name: string; rank: number } {
  return { key, name, rank };
}
