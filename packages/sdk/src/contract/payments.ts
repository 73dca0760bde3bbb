import { z } from 'zod';
import { commission } from './commissions.ts';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { money, positiveMoney } from './money.ts';
import { attribution, customer, customerInput } from './referrals.ts';
import { country, externalId, name, text } from './text.ts';
import { instant, occurredAt } from './time.ts';

/** What was paid for; plans pay differently for each. */
export const paymentKind = z.enum(['subscription', 'project', 'upsell', 'base', 'transaction']);
/** What a customer paid for. */
export type PaymentKind = z.infer<typeof paymentKind>;

/** Money that a customer paid, from which commissions follow. */
export const payment = z.object({
  id: id('payment'),
  externalId: z.string(),
  kind: paymentKind,
  amount: money,
  refunded: money,
  product: z.string().nullable(),
  customer,
  /** The partner who earned from it; null when nobody referred the customer. */
  partnerId: id('partner').nullable(),
  occurredAt: instant,
});
/** Money that a customer paid, from which commissions follow. */
export type Payment = z.infer<typeof payment>;

/** Why money went back to a customer. */
export const refundReason = z.enum(['refund', 'chargeback']);

function addUp(items: readonly { amount: number }[]): number {
  return items.reduce((sum, { amount }) => sum + amount, 0);
}

/** What customers paid and got back. */
export const payments = {
  /**
   * Reports a customer's payment. The same `externalId` with the same values is the same
   * payment: nothing is paid twice. With other values it is refused.
   */
  create: endpoint({
    method: 'POST',
    path: '/payments',
    credentials: ['secret'],
    status: 201,
    summary: 'Report a payment',
    input: z
      .strictObject({
        /** The host's or payment provider's id, unique in the program. */
        externalId: externalId(),
        customer: customerInput,
        amount: positiveMoney,
        kind: paymentKind.default('subscription'),
        product: name().optional(),
        /** Where the customer is, ISO 3166-1; plans may pay by it. */
        country: country().optional(),
        /** What was bought, when plans pay by product: the amounts add up to the payment. */
        items: z
          .array(
            z.strictObject({
              /** Minor units of the payment's currency; below zero for a discount. */
              amount: z.number().int().min(-1e12).max(1e12),
              product: name(),
              /** Where it differs from the payment's. */
              kind: paymentKind.exactOptional(),
            }),
          )
          .min(1)
          .max(100)
          .optional(),
        /** Ties the customer to a partner first, when it has none yet. */
        attribution: attribution.optional(),
        occurredAt: occurredAt.optional(),
      })
      .refine(({ amount, items }) => !items || addUp(items) === amount.amount, {
        path: ['items'],
        message: 'The amounts of the items must add up to the payment.',
      }),
    output: z.object({ payment, commissions: z.array(commission) }),
    errors: ['payment_mismatch', 'attribution_refused'],
  }),

  /** Reports money that went back. The refunded share of each commission is reversed. */
  refund: endpoint({
    method: 'POST',
    path: '/payments/:id/refunds',
    credentials: ['secret'],
    status: 201,
    summary: 'Report a refund or chargeback',
    input: z.strictObject({
      id: id('payment'),
      externalId: externalId(),
      amount: positiveMoney,
      reason: refundReason.default('refund'),
      note: text(500).optional(),
      occurredAt: occurredAt.optional(),
    }),
    output: z.object({ payment, reversals: z.array(commission) }),
    errors: ['refund_exceeds_payment', 'payment_mismatch'],
  }),
};
