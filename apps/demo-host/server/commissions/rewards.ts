import { sql } from 'drizzle-orm';
import type { PaymentKind } from '@portico/sdk/contract';
import { calculateReward } from '@portico/sdk/engine';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { findRates } from '../exchange-rates/index.ts';
import { getPartner } from '../partners/index.ts';
import { getPlanAt, getSettings } from '../programs/index.ts';
import { bookCommissions } from './book.ts';
import { startOf } from './commissions.rules.ts';
import type { CommissionRow } from './commissions.table.ts';

/**
 * Books what the plan in force pays for an achievement, once per partner, however often it is
 * told. Null when the plan pays nothing for it, the account is closed, or it was booked before.
 */
export async function grantReward(
  work: Work,
  partnerId: string,
  achievement: string,
): Promise<CommissionRow | null> {
  const now = work.clock.now();
  const plan = await getPlanAt(work, now);
  const reward = plan.rewards?.find((one) => one.achievement === achievement);
  if (!reward) return null;
  const elsewhere = plan.currency && plan.currency !== reward.pays.flat.currency;
  const [partner, settings, rates] = await Promise.all([
    getPartner(work, partnerId),
    getSettings(work),
    elsewhere ? findRates(work, now.toISOString().slice(0, 10)) : [],
  ]);
  const earned = calculateReward(plan, achievement, rates)!;
  const { reviewAbove, approval = 'automatic' } = settings;
  const beginning = startOf({
    partner: partner.status,
    // No payment stands behind it that could be refunded.
    until: now,
    now,
    approval,
    missingRate: earned.missingRate !== null,
    highValue: earned.currency === reviewAbove?.currency && earned.amount > reviewAbove.amount,
  });
  if (!beginning) return null;
  const [booked] = await bookCommissions(work, [
    {
      programId: work.programId,
      id: newId('commission', now.getTime()),
      partnerId,
      achievement,
      rule: earned.rule,
      type: earned.type,
      note: reward.key,
      ...beginning,
      amount: earned.amount,
      currency: earned.currency,
      calculation: earned.calculation,
      posted: earned.missingRate === null,
      holdUntil: now,
      occurredAt: now,
      approvedAt: beginning.status === 'approved' ? now : null,
      createdAt: now,
    },
  ]);
  return booked ?? null;
}

/** What a payment shows of its partner, as far as rewards care. */
export interface Milestone {
  partnerId: string;
  kind: PaymentKind;
  firstPayment: boolean;
  activeCustomers: number;
}

/** The achievements that a payment may complete; a plan pays for those that it names. */
export function achievementsOf({ kind, firstPayment, activeCustomers }: Milestone): string[] {
  return [
    ...(firstPayment ? ['first-customer'] : []),
    ...(kind === 'project' ? ['first-project'] : []),
    ...(activeCustomers >= 10 ? ['ten-customers'] : []),
  ];
}

/** Grants what payments have completed, each partner each achievement once. */
export async function rewardMilestones(
  work: Work,
  milestones: readonly Milestone[],
): Promise<void> {
  const { rewards = [] } = await getPlanAt(work, work.clock.now());
  if (rewards.length === 0) return;
  const paid = new Set(rewards.map(({ achievement }) => achievement));
  const due = milestones.flatMap((one) =>
    achievementsOf(one)
      .filter((achievement) => paid.has(achievement))
      .map((achievement) => ({ partner_id: one.partnerId, achievement })),
  );
  if (due.length === 0) return;
  const rows = await work.tx.execute<{ partner_id: string; achievement: string }>(sql`
    select distinct partner_id, achievement
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb)
      as due (partner_id text, achievement text)
    where not exists (select 1 from commissions as c where c.program_id = ${work.programId}
      and c.partner_id = due.partner_id and c.achievement = due.achievement)
    order by partner_id, achievement`);
  for (const { partner_id: partnerId, achievement } of rows) {
    await grantReward(work, partnerId, achievement);
  }
}

/** Grants rewards for promotions that were not looked at yet; tells how many it looked at. */
export async function rewardPromotions(work: Work, limit = 100): Promise<number> {
  const { tx, programId, clock } = work;
  const rows = await tx.execute<{ partner_id: string; to_key: string }>(sql`
    update tier_promotions set rewarded_at = ${clock.now().toISOString()}::timestamptz
    where program_id = ${programId} and id in (
      select id from tier_promotions where program_id = ${programId} and rewarded_at is null
      order by at limit ${limit} for update skip locked)
    returning partner_id, to_key`);
  for (const { partner_id: partnerId, to_key: tierKey } of rows) {
    await rewardPromotion(work, partnerId, tierKey);
  }
  return rows.length;
}

/** The reward for reaching a tier: that of the achievement `tier-<key>`. */
export function rewardPromotion(
  work: Work,
  partnerId: string,
  tierKey: string,
): Promise<CommissionRow | null> {
  return grantReward(work, partnerId, `tier-${tierKey}`);
}
