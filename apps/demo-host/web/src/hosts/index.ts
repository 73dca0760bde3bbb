import type { Brand } from '../settings/settings.ts';
import { hera } from './hera/hera.ts';
import type { Host } from './host.ts';
import { northwind } from './northwind/northwind.ts';
import { siso } from './siso/siso.ts';
import { smartcrm } from './smartcrm/smartcrm.ts';

export type { Host, HostTexts, Sales } from './host.ts';

/** The four products, by program. */
export const hosts: Readonly<Record<Brand, Host>> = {
  hera,
  affiliate: northwind,
  siso,
  smartcrm,
};
