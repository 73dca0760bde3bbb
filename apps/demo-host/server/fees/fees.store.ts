import { sql } from 'drizzle-orm';
import type { Work } from '../platform/work.ts';
import type { MonthlyFee } from '../programs/index.ts';

/**
 * Active partners of a fee's types who were there when the month began and to whom it has not been
 * charged. `keys` are what feeKey makes, with the partner's id between its two parts.
 */
export async function selectUncharged(
  { tx, programId }: Work,
  { partnerTypes }: Pick<MonthlyFee, 'partnerTypes'>,
  { since, keys, limit }: { since: Date; keys: readonly [string, string]; limit: number },
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select id from partners p
    where program_id = ${programId} and status = 'active'
      and type in (select value from jsonb_array_elements_text(${JSON.stringify(partnerTypes)}))
      and created_at < ${since.toISOString()}::timestamptz
      and not exists (select 1 from ledger_entries e where e.program_id = p.program_id
        and e.key = ${keys[0]} || p.id || ${keys[1]})
    order by id limit ${limit}`);
  return rows.map(({ id }) => id);
}
