import { sql } from 'drizzle-orm';
import type { Plan } from '@portico/sdk/engine';
import { Fault } from '../platform/fault.ts';
import type { Work } from '../platform/work.ts';
import type { ProgramSettings } from './programs.table.ts';

/** A tier of the program's ladder; `entry` is what it takes to get there. */
export interface TierRow {
  key: string;
  name: string;
  rank: number;
  entry: unknown;
}

/** Everything that is the same for all partners of a program. */
export interface ProgramFacts {
  id: string;
  name: string;
  currency: string;
  settings: ProgramSettings;
  /** Lowest first. */
  tiers: TierRow[];
  /** Oldest first. */
  plans: (Plan & { effectiveFrom: string })[];
}

interface Row extends Record<string, unknown> {
  id: string;
  name: string;
  currency: string;
  settings: ProgramSettings;
  tiers: TierRow[];
  plans: (Plan & { effectiveFrom: string })[];
}

// Half the modules ask for these facts in one transaction; it reads them once.
const known = new WeakMap<Work['tx'], Promise<ProgramFacts>>();

/** The program of the transaction, as it stood when the transaction first asked. */
export function readFacts(work: Work): Promise<ProgramFacts> {
  const before = known.get(work.tx);
  if (before) return before;
  const facts = queryFacts(work);
  known.set(work.tx, facts);
  return facts;
}

async function queryFacts({ tx, programId }: Work): Promise<ProgramFacts> {
  const [row] = await tx.execute<Row>(sql`select id, name, currency, settings,
    (select json_agg(json_build_object('key', key, 'name', name, 'rank', rank,
        'entry', requirements) order by rank)
      from tiers where program_id = programs.id) as tiers,
    (select jsonb_agg(terms || jsonb_build_object('id', id, 'version', version,
        'effectiveFrom', effective_from) order by effective_from, version)
      from plans where program_id = programs.id) as plans
    from programs where id = ${programId}`);
  if (!row) throw new Fault('not_found');
  return { ...row, plans: row.plans.map(intern) };
}

// A version never changes. The same object for the same version lets the engine compile it once.
const interned = new Map<string, ProgramFacts['plans'][number]>();
const internedMax = 1_000;

function intern(plan: ProgramFacts['plans'][number]): ProgramFacts['plans'][number] {
  const known = interned.get(plan.id);
  if (known) return known;
  if (interned.size >= internedMax) interned.clear();
  interned.set(plan.id, plan);
  return plan;
}
