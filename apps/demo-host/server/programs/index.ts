export { getBrand } from './brand.service.ts';
export {
  createProgram,
  termsOf,
  type ProgramPreset,
  type RequirementPreset,
  type TierPreset,
} from './create-program.ts';
export { issueCredentials, type ProgramCredentials } from './credentials.ts';
export { programRoutes } from './programs.routes.ts';
export { getPlanAt, getProgram, getSettings, readPlans, readTiers } from './programs.service.ts';
export type { MonthlyFee, PayoutSettings, ProgramSettings, TaxPayer } from './programs.table.ts';
