export { readReconciliation, reconcile, reconcileNightly } from './reconciliation.service.ts';
