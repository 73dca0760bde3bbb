import type { Asset, AssetCategory } from '@portico/sdk';
import type { AssetFilters } from '../hooks/index.ts';

/** What is looked at: a category, and words in title or description. */
export interface AssetChoice {
  readonly category: AssetCategory | 'all';
  readonly search: string;
}

/** No choice made: all there is. */
export const everything: AssetChoice = { category: 'all', search: '' };

/** A category with the number of its assets; undefined while not all of them are known. */
export interface Shelf {
  readonly category: AssetChoice['category'];
  readonly count: number | undefined;
}

// The contract's own list comes with a schema library, which does not belong into a browser.
const categories = [
  'brochures',
  'email_templates',
  'social_media',
  'video',
  'proposals',
  'brand',
] as const satisfies readonly AssetCategory[];

/** Whether a category is one of those that we have a word for. */
export function isKnownCategory(category: string): category is (typeof categories)[number] {
  return (categories as readonly string[]).includes(category);
}

const searchMax = 100;

/** A choice as the filters of a request. */
export function toFilters({ category, search }: AssetChoice): AssetFilters {
  const words = search.trim().slice(0, searchMax);
  return {
    ...(category !== 'all' && { category }),
    ...(words !== '' && { search: words }),
  };
}

/** Whether the choice leaves anything out. */
export function isNarrowed({ category, search }: AssetChoice): boolean {
  return category !== 'all' || search.trim() !== '';
}

/**
 * The categories to choose from. With the whole library at hand, those that have something in
 * them, with how much; before that all of them, since nobody knows yet.
 */
export function shelvesOf(
  library: readonly Asset[],
  isWhole: boolean,
  chosen: AssetChoice['category'],
): readonly Shelf[] {
  const all = { category: 'all' as const, count: isWhole ? library.length : undefined };
  if (!isWhole) return [all, ...categories.map((category) => ({ category, count: undefined }))];
  const counts = new Map<AssetCategory, number>();
  for (const { category } of library) counts.set(category, (counts.get(category) ?? 0) + 1);
  // Our order first; what a newer server knows beyond it comes after.
  const names = new Set<AssetCategory>([...categories, ...counts.keys()]);
  const shelves = [...names]
    .map((category) => ({ category, count: counts.get(category) ?? 0 }))
    .filter(({ category, count }) => count > 0 || category === chosen);
  return [all, ...shelves];
}
