import { affiliateRecipes } from './affiliate/index.ts';
import { heraRecipes } from './hera/index.ts';
import { sisoRecipes } from './siso/index.ts';
import { smartcrmRecipes } from './smartcrm/index.ts';
import type { Recipe } from './recipe.ts';

const brands = {
  hera: heraRecipes,
  affiliate: affiliateRecipes,
  siso: sisoRecipes,
  smartcrm: smartcrmRecipes,
};
export type BrandKey = keyof typeof brands;

/** Everything that a brand gives its partners, in the order of the list. */
export function recipesOf(key: BrandKey): Recipe[] {
  return brands[key]();
}
