export { attributeCustomer } from './attribute.ts';
export { lockCustomer, noteCancellation, notePayment } from './customers.store.ts';
export { referralRoutes } from './referrals.routes.ts';
export { convertReferral, qualifyReferral, readOccurredAt } from './referrals.service.ts';
export { customersTable, type CustomerRow } from './referrals.table.ts';
