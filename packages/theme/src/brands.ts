import { affiliate } from './brands/affiliate.ts';
import { hera } from './brands/hera.ts';
import { ink } from './brands/ink.ts';
import { siso } from './brands/siso.ts';
import { smartcrm } from './brands/smartcrm.ts';
import type { Theme } from './theme.ts';

/** The defaults by name: a theme that changes nothing. */
const neutral: Theme = { name: 'Neutral', tokens: {} };

/**
 * Ready themes: the four reference brands, and two without a brand. Their fonts are named, not
 * shipped; a host that wants them loads them.
 */
export const brands = { neutral, ink, hera, affiliate, siso, smartcrm } satisfies Record<
  string,
  Theme
>;

/** The name of a ready theme. */
export type BrandName = keyof typeof brands;
