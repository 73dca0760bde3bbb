export { attributeCustomer } from './attribute.ts';
export { lockCustomer, lockCustomers, noteCancellation } from './customers.store.ts';
export { referralRoutes } from './referrals.routes.ts';
export {
  convertReferral,
  notePayments,
  qualifyReferrals,
  readOccurredAt,
} from './referrals.service.ts';
export { customersTable, type CustomerRow } from './referrals.table.ts';
