export { tierRoutes } from './tiers.routes.ts';
export {
  celebratePromotion,
  evaluateTier,
  getLadder,
  getTierProgress,
  upgradeTier,
} from './tiers.service.ts';
