export { chargeMonthlyFees } from './fees.service.ts';
