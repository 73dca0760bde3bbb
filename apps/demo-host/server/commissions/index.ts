export { accrueCommissions, type Accrual, type EarningPayment, type KeptFacts } from './accrue.ts';
export { bookCommissions, moveCommissions, type Move } from './book.ts';
export { commissionRoutes } from './commissions.routes.ts';
export { cancelRefusalOf, refusalOf } from './commissions.rules.ts';
export {
  lockWithReversals,
  readCommission,
  selectOfPayment,
  selectOfPayments,
} from './commissions.store.ts';
export { commissionsTable, type CommissionRow, type NewCommission } from './commissions.table.ts';
export { toCell } from './commissions.csv.ts';
export { toCommission } from './commissions.wire.ts';
export { toDetail } from './history.ts';
export { reverseCommissions } from './reverse-commissions.ts';
export { adjustCommission, approveDue, reviewCommissions } from './review.ts';
export { adminCommissionRoutes } from './admin.routes.ts';
export { recalculate } from './recalculate.ts';
export { releaseMissing } from './release-missing.ts';
export { grantReward, rewardMilestones, rewardPromotion, rewardPromotions } from './rewards.ts';
