// Generated from the contract by `pnpm generate`. Do not edit.

/** Endpoints whose commands may wait for the network. */
export const offlineNames: ReadonlySet<string> = new Set([
  'partners.updateProfile',
  'links.create',
  'links.update',
  'links.archive',
  'tiers.celebrate',
]);
