import type { CurrentPlan, Currency } from '@portico/sdk/contract';
import type { PlanTerms, Rule } from '@portico/sdk/engine';
import type { Work } from '../platform/work.ts';
import { getPartner } from '../partners/index.ts';
import { getPlanAt, getProgram, readPlans, readTiers } from '../programs/index.ts';
import { countActive, findOwnCustomers, selectAverages } from './current-plan.store.ts';

const averageDays = 90;

/** The plan in force, with what its rules read of a partner today. */
export async function getCurrentPlan(work: Work, partnerId: string): Promise<CurrentPlan> {
  const now = work.clock.now();
  const [partner, program, plan, plans, tiers] = await Promise.all([
    getPartner(work, partnerId),
    getProgram(work),
    getPlanAt(work, now),
    readPlans(work),
    readTiers(work),
  ]);
  const { id, version, ...kept } = plan;
  const [activeCustomers, averages, terms] = await Promise.all([
    countActive(work, partnerId),
    selectAverages(work, partnerId, averageDays),
    ownTerms(work, partnerId, termsOf(kept)),
  ]);
  const inForce = plans.find((one) => one.id === id)!;
  const average = averages.find(({ currency }) => currency === plan.currency) ?? averages[0];
  return {
    plan: terms as CurrentPlan['plan'],
    version,
    effectiveFrom: new Date(inForce.effectiveFrom).toISOString(),
    facts: {
      partnerType: partner.type,
      tier: partner.tierKey,
      certification: partner.certification,
      activeCustomers,
    },
    tiers: tiers.map(({ key, name }) => ({ key, name })),
    currency: plan.currency ?? average?.currency ?? program.currency,
    averagePayment: average ? { amount: average.amount, currency: average.currency } : null,
  };
}

function termsOf({ rules, currency, levels, rewards }: PlanTerms): PlanTerms {
  return {
    rules,
    ...(currency && { currency: currency as Currency }),
    ...(levels && { levels }),
    ...(rewards && { rewards }),
  };
}

/**
 * Terms made for single customers name them; a partner reads of its own customers only. Rules for
 * those of others could never match, so leaving them out changes nothing.
 */
async function ownTerms(work: Work, partnerId: string, terms: PlanTerms): Promise<PlanTerms> {
  const named = terms.rules.flatMap(({ when }) => when.customers ?? []);
  const asked = [...named, ...(terms.levels?.when?.customers ?? [])];
  if (asked.length === 0) return terms;
  const own = await findOwnCustomers(work, partnerId, asked);
  const keep = (customers: readonly string[]) => customers.filter((one) => own.has(one));
  const rules = terms.rules.flatMap((rule): Rule[] => {
    const { customers } = rule.when;
    if (!customers) return [rule];
    const left = keep(customers);
    return left.length > 0 ? [{ ...rule, when: { ...rule.when, customers: left } }] : [];
  });
  const { levels, ...rest } = terms;
  if (!levels?.when?.customers) return { ...terms, rules };
  // What is earned on others' customers is theirs to see: such levels are not shown at all.
  return { ...rest, rules };
}
