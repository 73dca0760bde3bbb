export { paymentRoutes } from './payments.routes.ts';
export {
  claimCustomer,
  recordPayment,
  recordPayments,
  type PaymentReport,
} from './record-payment.ts';
export { receiveRefund, receiveRefundTotal, recordRefund } from './record-refund.ts';
export { settleEarlierPayments } from './settle.ts';
