import type { Currency, Program } from '@portico/sdk/contract';
import type { Plan } from '@portico/sdk/engine';
import type { Work } from '../platform/work.ts';
import { readFacts, type ProgramFacts, type TierRow } from './programs.store.ts';
import type { ProgramSettings } from './programs.table.ts';

/** The program of the transaction, as anyone who embeds it may see it. */
export async function getProgram(work: Work): Promise<Program> {
  const { id, name, currency, settings, tiers } = await readFacts(work);
  const { partnerTypes, allowedHosts, defaultDestination } = settings;
  return {
    id,
    name,
    currency: currency as Currency,
    partnerTypes,
    allowedHosts,
    defaultDestination,
    attributionWindowDays: settings.attributionWindowDays,
    holdDays: settings.holdDays,
    tiers: tiers.map(({ key, name: title, rank }) => ({ key, name: title, rank })),
  };
}

/** What the program's staff decided, for the modules that act on it. */
export async function getSettings(work: Work): Promise<ProgramSettings> {
  return (await readFacts(work)).settings;
}

/** The tiers of the program, lowest first. */
export async function readTiers(work: Work): Promise<TierRow[]> {
  return (await readFacts(work)).tiers;
}

/** Every version of the plan, in the order in which they come into force. */
export async function readPlans(work: Work): Promise<ProgramFacts['plans']> {
  return (await readFacts(work)).plans;
}

/** Partners follow the plan that was in force when the payment happened; before the first, it. */
export async function getPlanAt(work: Work, at: Date): Promise<Plan> {
  const { plans } = await readFacts(work);
  const inForce = plans.findLast(({ effectiveFrom }) => new Date(effectiveFrom) <= at) ?? plans[0];
  if (!inForce) throw new Error(`Program ${work.programId} has no plan.`);
  return inForce;
}
