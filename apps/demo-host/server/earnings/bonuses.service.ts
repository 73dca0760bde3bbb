import type { Bonus } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { getPartner } from '../partners/index.ts';
import { getPlanAt, getProgram } from '../programs/index.ts';
import { bonusesOf, concerns } from './bonuses.rules.ts';
import { readRewards, sumWindows } from './bonuses.store.ts';
import { countActive } from './current-plan.store.ts';

/** The bonuses of the plan in force: reached, within reach, to come, and over. */
export async function listBonuses(work: Work, partnerId: string): Promise<Bonus[]> {
  const now = work.clock.now();
  const [partner, program, plan] = await Promise.all([
    getPartner(work, partnerId),
    getProgram(work),
    getPlanAt(work, now),
  ]);
  const who = { type: partner.type, tier: partner.tierKey };
  const windows = plan.rules.flatMap((rule) => {
    const { window } = rule.when;
    return window && concerns(rule, who) ? [{ rule: rule.key, ...window }] : [];
  });
  const [activeCustomers, spiffs, rewards] = await Promise.all([
    countActive(work, partnerId),
    sumWindows(work, partnerId, windows),
    readRewards(work, partnerId),
  ]);
  const { certification } = partner;
  const currency = plan.currency ?? program.currency;
  return bonusesOf(plan, {
    ...who,
    ...{ certification, activeCustomers, now, spiffs, rewards, currency },
  });
}
