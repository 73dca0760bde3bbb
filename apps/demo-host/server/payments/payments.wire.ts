import { and, eq } from 'drizzle-orm';
import type { Currency, Payment } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { customersTable, type CustomerRow } from '../referrals/index.ts';
import { paymentsTable, type PaymentRow } from './payments.table.ts';

/** Row to wire. */
export function toPayment(row: PaymentRow, customer: CustomerRow): Payment {
  const currency = row.currency as Currency;
  return {
    id: row.id,
    externalId: row.externalId,
    kind: row.kind,
    amount: { amount: row.amount, currency },
    refunded: { amount: row.refunded, currency },
    product: row.product,
    customer: { id: customer.id, externalId: customer.externalId, name: customer.name },
    partnerId: row.partnerId,
    occurredAt: row.occurredAt.toISOString(),
  };
}

export async function getPaymentWire({ tx, programId }: Work, id: string): Promise<Payment> {
  const [found] = await tx
    .select({ payment: paymentsTable, customer: customersTable })
    .from(paymentsTable)
    .innerJoin(
      customersTable,
      and(
        eq(customersTable.programId, paymentsTable.programId),
        eq(customersTable.id, paymentsTable.customerId),
      ),
    )
    .where(and(eq(paymentsTable.programId, programId), eq(paymentsTable.id, id)));
  return toPayment(found!.payment, found!.customer);
}
