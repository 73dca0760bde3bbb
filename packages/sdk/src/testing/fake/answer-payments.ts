import type { CommissionDetail, CommissionType } from '../../contract/commissions.ts';
import type { Payment } from '../../contract/payments.ts';
import { reverse } from '../../engine/index.ts';
import { commission as buildCommission, withoutCalculation } from '../fixtures/commissions.ts';
import { convert, knowCustomer } from './answer-referrals.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';

const typeOfKind: Record<Payment['kind'], CommissionType> = {
  subscription: 'recurring',
  project: 'referral',
  upsell: 'upsell',
  base: 'base',
  transaction: 'volume',
};

export function answerPayments(desk: Desk): Answers['payments'] {
  const { state, announce } = desk;
  return {
    async create({ externalId, customer: who, amount, kind, product, attribution, occurredAt }) {
      const same = state.payments.get(externalId);
      if (same) {
        const fits =
          same.amount.amount === amount.amount && same.amount.currency === amount.currency;
        if (!fits) throw new Fault('payment_mismatch');
        const earlier = state.ledger.findByPayment(same.id).filter((one) => !one.reversalOf);
        return { payment: same, commissions: earlier.map(withoutCalculation) };
      }
      const customer = knowCustomer(desk, who);
      if (attribution) convert(desk, customer, attribution);
      const partnerId = state.owners.get(customer.id) ?? null;
      const payment: Payment = {
        id: state.newId('payment'),
        ...{ externalId, kind, amount, customer, partnerId },
        refunded: { amount: 0, currency: amount.currency },
        product: product ?? null,
        occurredAt: occurredAt ?? state.now(),
      };
      state.payments.set(externalId, payment);
      const commissions = partnerId === state.partner.id ? [earn(desk, payment)] : [];
      return { payment, commissions: commissions.map(withoutCalculation) };
    },

    async refund({ id, amount }) {
      const found = [...state.payments.values()].find((one) => one.id === id);
      if (!found) throw new Fault('not_found');
      const refunded = found.refunded.amount + amount.amount;
      if (refunded > found.amount.amount) throw new Fault('refund_exceeds_payment');
      const payment = { ...found, refunded: { ...found.refunded, amount: refunded } };
      state.payments.set(payment.externalId, payment);
      const earned = state.ledger.findByPayment(id).filter((one) => !one.reversalOf);
      const reversals = earned.map((one) => takeBack(desk, one, payment));
      for (const commission of reversals) announce('commission.created', { commission });
      return { payment, reversals: reversals.map(withoutCalculation) };
    },
  };
}

function earn({ state, announce }: Desk, payment: Payment): CommissionDetail {
  const { id, customer, occurredAt, product, amount } = payment;
  const referral = state.referrals.find((one) => one.customer.id === customer.id);
  const built = buildCommission({
    type: typeOfKind[payment.kind],
    currency: amount.currency,
    paid: amount.amount,
    occurredAt,
    linkId: referral?.linkId ?? null,
  });
  const commission = {
    ...built,
    id: state.newId('commission'),
    payment: { id, amount, product },
    customer: { id: customer.id, name: customer.name },
  };
  state.ledger.put(commission);
  announce('commission.created', { commission: withoutCalculation(commission) });
  if (referral?.status === 'converted') {
    const qualified = { ...referral, status: 'qualified' as const, qualifiedAt: occurredAt };
    state.referrals = state.referrals.map((one) => (one.id === referral.id ? qualified : one));
    announce('referral.qualified', { referral: qualified });
  }
  return commission;
}

function takeBack(
  { state, announce }: Desk,
  earned: CommissionDetail,
  payment: Payment,
): CommissionDetail {
  const { currency } = earned.amount;
  const calculation = reverse(earned.calculation, {
    commission: { amount: earned.amount.amount, reversed: earned.reversed.amount },
    payment: { amount: payment.amount.amount, refunded: payment.refunded.amount },
    rule: 'refund',
  });
  const taken = earned.reversed.amount - calculation.amount;
  const changed = { ...earned, reversed: { amount: taken, currency } };
  state.ledger.put(changed);
  announce('commission.updated', { commission: withoutCalculation(changed) });
  const reversal = {
    ...earned,
    id: state.newId('commission'),
    amount: { amount: calculation.amount, currency },
    reversed: { amount: 0, currency },
    reversalOf: earned.id,
    occurredAt: state.now(),
    calculation,
  };
  state.ledger.put(reversal);
  return reversal;
}
