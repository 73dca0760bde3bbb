import type { TierProgress } from '@portico/sdk/contract';
import { Fault, invalid } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { announce } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { getPartner, updatePartner, type PartnerRow } from '../partners/index.ts';
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

/**
 * Looks whether the partner has earned the next tier, and promotes at once. Called after every
 * fact that a requirement reads. Climbs as many steps as the numbers allow.
 */
export async function evaluateTier(work: Work, partnerId: string): Promise<void> {
  const ladder = await readLadder(work);
  let partner = await getPartner(work, partnerId);
  // A ladder has as many steps as it has tiers; each round climbs one or stops.
  for (const _step of ladder) {
    const next = nextTier(ladder, partner.tierKey);
    const presets = next?.entry.requirements ?? [];
    if (!next || presets.length === 0) break;
    const standing = await getStanding(work, partner, next);
    if (!presets.every((preset) => assess(preset, standing).met)) break;
    partner = await promote(work, partner, { ladder, to: next });
  }
  const tier = step(findTier(ladder, partner.tierKey));
  await announce(work, partnerId, 'tier.progressed', { tier });
}

async function promote(
  work: Work,
  partner: PartnerRow,
  { ladder, to }: { ladder: readonly Tier[]; to: Tier },
): Promise<PartnerRow> {
  const at = work.clock.now();
  const promotionId = newId('promotion', at.getTime());
  const promoted = await updatePartner(work, partner.id, { tierKey: to.key, tierSince: at });
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
  return promoted!;
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
  return promote(work, partner, { ladder, to: next });
}

export async function celebratePromotion(work: Work, partnerId: string, promotionId: string) {
  if (!(await markCelebrated(work, partnerId, promotionId))) throw new Fault('not_found');
  return getTierProgress(work, partnerId);
}

async function getStanding(work: Work, partner: PartnerRow, next: Tier | null): Promise<Standing> {
  const now = work.clock.now();
  const presets = next?.entry.requirements ?? [];
  const revenue = presets.find(({ metric }) => metric === 'revenue');
  const referrals = presets.find(({ metric }) => metric === 'referrals');
  const totals = await readTotals(work, partner.id, {
    now,
    pace: new Date(now.getTime() - 30 * dayMs),
    referrals: startOf(referrals?.period ?? 'lifetime', now),
    revenue: startOf(revenue?.period ?? 'lifetime', now),
    currency: revenue?.currency ?? 'USD',
  });
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
