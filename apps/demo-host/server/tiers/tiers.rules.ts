import type { Certification, Currency, Requirement } from '@portico/sdk/contract';
import type { RequirementPreset, TierPreset } from '../programs/index.ts';

/** A tier of the ladder with what it takes to enter. */
export interface Tier {
  key: string;
  name: string;
  rank: number;
  entry: TierPreset['entry'];
}

/** What a partner has done: totals over a period, and over the last 30 days for the pace. */
export interface Standing {
  referrals: { value: number; last30Days: number };
  activeCustomers: { value: number; last30Days: number };
  /** Minor units of the requirement's currency. */
  revenue: { value: number; last30Days: number };
  modulesCompleted: number;
  callsAttended: number;
  satisfaction: number;
  certification: Certification;
  daysInTier: number;
}

const certificationRank: Record<Certification, number> = {
  none: 0,
  foundation: 1,
  advanced: 2,
  master: 3,
};

/** The next tier that numbers alone can reach; null at the top. */
export function nextTier(ladder: readonly Tier[], currentKey: string): Tier | null {
  const rank = ladder.find(({ key }) => key === currentKey)?.rank ?? 0;
  return ladder.find((tier) => tier.rank > rank && !tier.entry.byInvitation) ?? null;
}

export function currentValue(metric: RequirementPreset['metric'], standing: Standing): number {
  if (metric === 'certification') return certificationRank[standing.certification];
  const value = standing[metric];
  return typeof value === 'number' ? value : value.value;
}

/** How far one requirement has come. */
export function assess(preset: RequirementPreset, standing: Standing): Requirement {
  const current = currentValue(preset.metric, standing);
  const share = preset.target <= 0 ? 1 : current / preset.target;
  return {
    key: preset.key,
    category: preset.category,
    metric: preset.metric,
    current,
    target: preset.target,
    currency: (preset.currency as Currency | undefined) ?? null,
    period: preset.period,
    met: current >= preset.target,
    progress: Math.max(0, Math.min(1, share)),
  };
}

/** The ring: shares of the requirements, weighted. It shows 1 only when every one is met. */
export function overallProgress(
  presets: readonly RequirementPreset[],
  assessed: readonly Requirement[],
): number {
  const total = presets.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return assessed.every(({ met }) => met) ? 1 : 0;
  const reached = presets.reduce((sum, { weight }, i) => sum + weight * assessed[i]!.progress, 0);
  const share = reached / total;
  return assessed.every(({ met }) => met) ? 1 : Math.min(share, 0.99);
}

/**
 * Days until the slowest requirement is met at the pace of the last 30 days. What one act
 * fulfils (a module, a call, a certificate) does not wait for anything and is left out; null
 * when something that needs a pace has none.
 */
export function estimateDays(
  presets: readonly RequirementPreset[],
  standing: Standing,
): number | null {
  let slowest = 0;
  for (const preset of presets) {
    const missing = preset.target - currentValue(preset.metric, standing);
    if (missing <= 0) continue;
    if (preset.metric === 'daysInTier') slowest = Math.max(slowest, Math.ceil(missing));
    const value = standing[preset.metric];
    if (typeof value !== 'object') continue;
    if (value.last30Days <= 0) return null;
    slowest = Math.max(slowest, Math.ceil((missing / value.last30Days) * 30));
  }
  return slowest;
}
