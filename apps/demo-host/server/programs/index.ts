export {
  createProgram,
  type ProgramPreset,
  type RequirementPreset,
  type TierPreset,
} from './create-program.ts';
export { issueCredentials, type ProgramCredentials } from './credentials.ts';
export { programRoutes } from './programs.routes.ts';
export { getPlanAt, getProgram, getSettings, readTiers } from './programs.service.ts';
export type { ProgramSettings } from './programs.table.ts';
