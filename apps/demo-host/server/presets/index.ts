import { affiliate } from './affiliate.ts';
import { hera } from './hera.ts';
import { siso } from './siso.ts';
import { smartcrm } from './smartcrm.ts';

/** The four reference programs of the plans, as data. */
export const presets = { hera, affiliate, siso, smartcrm };
export type PresetKey = keyof typeof presets;
