export { adminLedgerRoutes } from './ledger.routes.ts';
export { accountOf, postingsOf, type LedgerCommission } from './ledger.rules.ts';
export { getBalances } from './ledger.service.ts';
export { post, type Posting } from './posting.ts';
