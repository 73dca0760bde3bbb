import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import { batched, type BatchHandlers, type Call } from '../platform/implement.ts';
import { recordPayment, recordPayments, type PaymentReport } from './record-payment.ts';
import { recordRefund } from './record-refund.ts';

type Handlers = HandlersOf<PorticoContract['payments'], Call>;

export const paymentRoutes: Handlers & { [batched]: BatchHandlers } = {
  create: (input, { work }) => recordPayment(work, input),
  refund: (input, { work }) => recordRefund(work, input),
  [batched]: {
    create: (work, inputs: readonly PaymentReport['input'][]) =>
      recordPayments(
        work,
        inputs.map((input) => ({ input })),
      ),
  },
};
