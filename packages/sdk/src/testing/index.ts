export { createFakePortico, type FailOptions, type FakePortico } from './create-fake.ts';
export {
  assertSessionEndpoint,
  checkSessionEndpoint,
  type FetchSession,
  type SessionEndpointFinding,
  type SessionEndpointOptions,
} from './session-endpoint/check-session-endpoint.ts';
export {
  generatedSource,
  listSource,
  type CommissionRow,
  type CommissionSource,
} from './commission-source.ts';
export type { FakeState, MintOptions } from './fake/state.ts';
export { fixtures, type AssetFile, type CommissionSeed } from './fixtures/index.ts';
export { scenarios, type FakeSeed, type ScenarioName } from './scenarios.ts';
