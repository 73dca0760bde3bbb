import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { recordPayment } from './record-payment.ts';
import { recordRefund } from './record-refund.ts';

export const paymentRoutes: HandlersOf<PorticoContract['payments'], Call> = {
  create: (input, { work }) => recordPayment(work, input),
  refund: (input, { work }) => recordRefund(work, input),
};
