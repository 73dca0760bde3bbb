import { sql } from 'drizzle-orm';
import type { Currency } from '@portico/sdk/contract';
import type { Levels, PlanTerms, Reward, Rule } from '@portico/sdk/engine';
import type { Theme } from '@portico/theme';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import type { ProgramSettings } from './programs.table.ts';

/** A whole program as data: what a preset file says. */
export interface ProgramPreset {
  key: string;
  name: string;
  currency: string;
  settings: ProgramSettings;
  /** How its widgets look; as their hosts say when left out. */
  theme?: Theme;
  tiers: readonly TierPreset[];
  rules: readonly Rule[];
  /** What the plan settles in; without it commissions stay in the payment's currency. */
  planCurrency?: Currency;
  levels?: Levels;
  rewards?: readonly Reward[];
}

export interface TierPreset {
  key: string;
  name: string;
  /** What it takes to enter; a tier by invitation is never entered by numbers alone. */
  entry: { byInvitation?: true; requirements: readonly RequirementPreset[] };
}

export interface RequirementPreset {
  key: string;
  category: 'sales' | 'training' | 'satisfaction' | 'engagement' | 'tenure';
  metric:
    | 'referrals'
    | 'activeCustomers'
    | 'revenue'
    | 'modulesCompleted'
    | 'callsAttended'
    | 'satisfaction'
    | 'daysInTier'
    | 'certification';
  target: number;
  /** For money targets, which are minor units. */
  currency?: string;
  period: 'month' | 'quarter' | 'year' | 'lifetime';
  weight: number;
}

interface Means {
  db: Database;
  clock: Clock;
}

/** The first version of a program's plan, as it is stored and as the engine takes it. */
export function termsOf({ rules, planCurrency, levels, rewards }: ProgramPreset): PlanTerms {
  return {
    rules,
    ...(planCurrency && { currency: planCurrency }),
    ...(levels && { levels }),
    ...(rewards && { rewards }),
  };
}

/** Opens a program from a preset. It has no credentials yet: see `issueCredentials`. */
export async function createProgram({ db, clock }: Means, preset: ProgramPreset): Promise<string> {
  const id = newId('program');
  const at = clock.now().toISOString();
  await db.system.transaction(async (tx) => {
    await tx.execute(sql`insert into programs (id, key, name, currency, settings, created_at)
      values (${id}, ${preset.key}, ${preset.name}, ${preset.currency},
        ${JSON.stringify(preset.settings)}::jsonb, ${at})`);
    await tx.execute(sql`insert into plans
        (program_id, id, version, terms, effective_from, created_at)
      values (${id}, ${newId('plan')}, 1, ${JSON.stringify(termsOf(preset))}::jsonb,
        ${at}, ${at})`);
    if (preset.theme) {
      await tx.execute(sql`insert into program_brands (program_id, theme, updated_at)
        values (${id}, ${JSON.stringify(preset.theme)}::jsonb, ${at})`);
    }
    for (const [rank, tier] of preset.tiers.entries()) {
      await tx.execute(sql`insert into tiers (program_id, id, key, name, rank, requirements)
        values (${id}, ${newId('tier')}, ${tier.key}, ${tier.name}, ${rank},
          ${JSON.stringify(tier.entry)}::jsonb)`);
    }
  });
  return id;
}
