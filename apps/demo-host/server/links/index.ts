export { linkRoutes } from './links.routes.ts';
export { isAllowedDestination } from './links.rules.ts';
export { createLink, findLinkByCode, getLink, toLink, type LinkOwner } from './links.service.ts';
export {
  addConversion as countConversion,
  readLinkOfAnyProgram,
  upsertEarnings as addEarnings,
} from './links.store.ts';
export type { LinkRow } from './links.table.ts';
