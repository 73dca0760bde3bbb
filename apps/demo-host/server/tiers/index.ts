export { tierRoutes } from './tiers.routes.ts';
export {
  celebratePromotion,
  evaluateNightly,
  evaluateTier,
  evaluateTiers,
  getLadder,
  getTierProgress,
  upgradeTier,
} from './tiers.service.ts';
