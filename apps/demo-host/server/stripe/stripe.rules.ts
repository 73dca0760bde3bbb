import type Stripe from 'stripe';
import type { Attribution, Currency, PaymentKind } from '@portico/sdk/contract';
import { currencyExponents, idPrefixes } from '@portico/sdk/contract';

/** What a Stripe event means to us; everything else is acknowledged and left alone. */
export type Fact =
  | { kind: 'customer'; customer: StripeCustomer; attribution: Attribution | null; at: Date }
  | {
      kind: 'payment';
      externalId: string;
      references: string[];
      customer: StripeCustomer;
      attribution: Attribution | null;
      amount: { amount: number; currency: Currency };
      paymentKind: PaymentKind;
      product: string | null;
      at: Date;
    }
  | {
      kind: 'refund';
      charge: string;
      payment: string;
      amount: number;
      currency: Currency;
      at: Date;
    }
  | { kind: 'dispute'; id: string; payment: string; amount: number; currency: Currency; at: Date }
  | { kind: 'cancellation'; customer: StripeCustomer; at: Date };

export interface StripeCustomer {
  externalId: string;
  name?: string;
  email?: string;
}

/** Reads an event into a fact. Null when it does not concern us. */
export function readEvent(event: Stripe.Event): Fact | null {
  const at = new Date(event.created * 1000);
  switch (event.type) {
    case 'checkout.session.completed':
      return readCheckout(event.data.object, at);
    case 'invoice.paid':
      return readInvoice(event.data.object, at);
    case 'charge.refunded':
      return readRefund(event.data.object, at);
    case 'charge.dispute.created':
      return readDispute(event.data.object, at);
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
      return readSubscription(event.data.object, at);
    default:
      return null;
  }
}

function readCheckout(session: Stripe.Checkout.Session, at: Date): Fact | null {
  const details = session.customer_details;
  const customer: StripeCustomer = {
    externalId: idOf(session.customer) ?? session.id,
    ...(details?.name && { name: plain(details.name) }),
    ...(details?.email && { email: details.email.toLowerCase() }),
  };
  const attribution = readAttribution(session.metadata, session.client_reference_id);
  const currency = readCurrency(session.currency);
  // A subscription's money comes with its invoices; the checkout only tells who sent the customer.
  if (session.mode !== 'payment' || session.payment_status !== 'paid' || !currency) {
    return { kind: 'customer', customer, attribution, at };
  }
  const amount = toMinorUnits(session.amount_total ?? 0, currency);
  if (amount <= 0) return { kind: 'customer', customer, attribution, at };
  return {
    kind: 'payment',
    externalId: idOf(session.payment_intent) ?? session.id,
    references: [],
    customer,
    attribution,
    amount: { amount, currency },
    paymentKind: 'project',
    product: null,
    at,
  };
}

function readInvoice(invoice: Stripe.Invoice, created: Date): Fact | null {
  const customer = idOf(invoice.customer as Reference);
  const currency = readCurrency(invoice.currency);
  if (!customer || !currency || !invoice.id || invoice.amount_paid <= 0) return null;
  // Older API versions name the charge and intent on the invoice, newer ones in a list.
  const old = invoice as unknown as { charge?: Reference; payment_intent?: Reference };
  const listed = (invoice.payments?.data ?? []).flatMap(({ payment }) => [
    idOf(payment.payment_intent as Reference),
    idOf(payment.charge as Reference),
  ]);
  const references = [idOf(old.charge), idOf(old.payment_intent), ...listed];
  const paidAt = invoice.status_transitions?.paid_at;
  const details = invoice.parent?.subscription_details;
  return {
    kind: 'payment',
    externalId: invoice.id,
    references: [...new Set(references.filter((reference) => reference !== undefined))],
    customer: {
      externalId: customer,
      ...(invoice.customer_name && { name: plain(invoice.customer_name) }),
      ...(invoice.customer_email && { email: invoice.customer_email.toLowerCase() }),
    },
    attribution: readAttribution(details?.metadata ?? invoice.metadata, null),
    amount: { amount: toMinorUnits(invoice.amount_paid, currency), currency },
    paymentKind: 'subscription',
    product: plain(invoice.lines?.data[0]?.description ?? '') || null,
    at: paidAt ? new Date(paidAt * 1000) : created,
  };
}

function readRefund(charge: Stripe.Charge, at: Date): Fact | null {
  const currency = readCurrency(charge.currency);
  if (!currency || charge.amount_refunded <= 0) return null;
  const invoice = idOf((charge as unknown as { invoice?: Reference }).invoice);
  const payment = invoice ?? idOf(charge.payment_intent) ?? charge.id;
  const amount = toMinorUnits(charge.amount_refunded, currency);
  return { kind: 'refund', charge: charge.id, payment, amount, currency, at };
}

function readDispute(dispute: Stripe.Dispute, at: Date): Fact | null {
  const currency = readCurrency(dispute.currency);
  const payment = idOf(dispute.payment_intent) ?? idOf(dispute.charge);
  if (!currency || !payment || dispute.amount <= 0) return null;
  const amount = toMinorUnits(dispute.amount, currency);
  return { kind: 'dispute', id: dispute.id, payment, amount, currency, at };
}

const ended = new Set(['canceled', 'unpaid', 'incomplete_expired']);

function readSubscription(subscription: Stripe.Subscription, created: Date): Fact | null {
  const externalId = idOf(subscription.customer as Reference);
  if (!externalId || !ended.has(subscription.status)) return null;
  const at = subscription.ended_at ? new Date(subscription.ended_at * 1000) : created;
  return { kind: 'cancellation', customer: { externalId }, at };
}

type Reference = string | { id: string } | null | undefined;

function idOf(reference: Reference): string | undefined {
  return typeof reference === 'string' ? reference : reference?.id;
}

/** `portico_click`, `portico_code` or `portico_coupon` in the metadata, or a click as reference. */
function readAttribution(
  metadata: Record<string, string> | null | undefined,
  reference: string | null,
): Attribution | null {
  const clickId = metadata?.['portico_click'] ?? clickIn(reference);
  if (clickId) return { clickId };
  const code = metadata?.['portico_code'];
  if (code) return { code: code.trim().toLowerCase() };
  const coupon = metadata?.['portico_coupon'];
  return coupon ? { coupon: coupon.trim().toUpperCase() } : null;
}

function clickIn(reference: string | null): string | undefined {
  return reference?.startsWith(`${idPrefixes.click}_`) ? reference : undefined;
}

function readCurrency(code: string | null): Currency | null {
  const upper = (code ?? '').toUpperCase();
  return upper in currencyExponents ? (upper as Currency) : null;
}

/**
 * Stripe keeps two decimals for two currencies that ISO 4217 gives none, for old times' sake.
 * Source: Stripe's documentation, "Currencies", special cases.
 */
function toMinorUnits(amount: number, currency: Currency): number {
  return currency === 'ISK' || currency === 'UGX' ? Math.round(amount / 100) : amount;
}

/** Names from a payment provider follow our rules for names: one line, no markup. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text
    .replace(/[\u0000-\u001f\u007f<>]/g, ' ')
    .trim()
    .slice(0, 120);
}
