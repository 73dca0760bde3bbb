export { accrueCommissions, reverseCommissions, type EarningPayment } from './accrue.ts';
export { commissionRoutes } from './commissions.routes.ts';
export { approveDue } from './commissions.service.ts';
export { selectOfPayment } from './commissions.store.ts';
export { toCommission } from './commissions.wire.ts';
