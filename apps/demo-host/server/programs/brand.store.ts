import { sql } from 'drizzle-orm';
import type { Brand } from '@portico/sdk/contract';
import type { Theme } from '@portico/theme';
import type { Work } from '../platform/work.ts';

interface Row extends Record<string, unknown> {
  theme: Brand['theme'];
  updated_at: Date | string;
}

const none: Brand = { theme: null, updatedAt: null };

export async function selectBrand({ tx, programId }: Work): Promise<Brand> {
  const [row] = await tx.execute<Row>(sql`select theme, updated_at from program_brands
    where program_id = ${programId}`);
  return row ? toBrand(row) : none;
}

/** The same, held until the transaction ends: whoever changes it too comes after. */
export async function lockBrand({ tx, programId, clock }: Work): Promise<Brand> {
  const added = await tx.execute(sql`insert into program_brands (program_id, theme, updated_at)
    values (${programId}, null, ${clock.now().toISOString()}::timestamptz)
    on conflict (program_id) do nothing returning program_id`);
  if (added.length > 0) return none;
  const [row] = await tx.execute<Row>(sql`select theme, updated_at from program_brands
    where program_id = ${programId} for update`);
  return row ? toBrand(row) : none;
}

export async function updateBrand(work: Work, theme: Theme | null): Promise<Brand> {
  const { tx, programId, clock } = work;
  const json = theme === null ? null : JSON.stringify(theme);
  const at = clock.now().toISOString();
  await tx.execute(sql`update program_brands set theme = ${json}::jsonb,
    updated_at = ${at}::timestamptz where program_id = ${programId}`);
  return selectBrand(work);
}

function toBrand({ theme, updated_at: at }: Row): Brand {
  return { theme, updatedAt: new Date(at).toISOString() };
}
