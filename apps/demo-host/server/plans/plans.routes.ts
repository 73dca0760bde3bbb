import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { PlanTerms } from '@portico/sdk/engine';
import { nameOf } from '../platform/audit.ts';
import type { Call } from '../platform/implement.ts';
import { listPlans, publishPlan, tryPlan, withdrawPlan } from './plans.service.ts';

type Plans = PorticoContract['admin']['plans'];

/** A reference plan to copy from; presets are data that stands above all modules. */
export interface PlanPreset {
  key: string;
  name: string;
  terms: PlanTerms;
}

export const adminPlanRoutes = (presets: readonly PlanPreset[]): HandlersOf<Plans, Call> => ({
  list: async (_input, { work }) => ({ data: await listPlans(work) }),
  presets: async () => ({ data: presets.map(toWire) }),
  publish: (input, { work, actor }) => publishPlan(work, input, nameOf(actor)),
  withdraw: ({ id }, { work, actor }) => withdrawPlan(work, id, nameOf(actor)),
  dryRun: (input, { work }) => tryPlan(work, input),
});

type Preset = Awaited<ReturnType<HandlersOf<Plans, Call>['presets']>>['data'][number];

/** The engine's terms are the contract's, but for what may be written to; a test says so. */
function toWire({ key, name, terms }: PlanPreset): Preset {
  return { key, name, terms: terms as Preset['terms'] };
}
