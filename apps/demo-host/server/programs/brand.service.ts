import { isDeepStrictEqual } from 'node:util';
import type { ActorName, Brand, SavedBrand, StoredTheme } from '@portico/sdk/contract';
import { audit } from '../platform/audit.ts';
import type { Work } from '../platform/work.ts';
import { readTheme, warningsOf } from './brand.rules.ts';
import { lockBrand, selectBrand, updateBrand } from './brand.store.ts';

/** How the widgets of the program look. */
export function getBrand(work: Work): Promise<Brand> {
  return selectBrand(work);
}

/** Stores a theme, or takes it away; one that is stored already is no change. */
export async function setBrand(
  work: Work,
  given: StoredTheme | null,
  by: ActorName,
): Promise<SavedBrand> {
  const theme = given && readTheme(given);
  const warnings = warningsOf(theme);
  const before = await lockBrand(work);
  if (isDeepStrictEqual(before.theme, theme)) return { ...before, warnings };
  const after = await updateBrand(work, theme);
  await audit(work, by, [
    {
      action: 'brand.changed',
      subject: work.programId,
      partnerId: null,
      before: { theme: before.theme },
      after: { theme },
    },
  ]);
  return { ...after, warnings };
}
