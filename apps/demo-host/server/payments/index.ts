export { paymentRoutes } from './payments.routes.ts';
export { claimCustomer, recordPayment, settleEarlierPayments } from './record-payment.ts';
export { receiveRefund, receiveRefundTotal, recordRefund } from './record-refund.ts';
