import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import { nameOf } from '../platform/audit.ts';
import type { Call } from '../platform/implement.ts';
import { getBrand, setBrand } from './brand.service.ts';
import { getProgram } from './programs.service.ts';

export const programRoutes: HandlersOf<PorticoContract['programs'], Call> = {
  current: (_input, { work }) => getProgram(work),
  brand: (_input, { work }) => getBrand(work),
  setBrand: ({ theme }, { work, actor }) => setBrand(work, theme, nameOf(actor)),
};
