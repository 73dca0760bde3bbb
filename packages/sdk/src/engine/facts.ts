import type { Certification } from '../contract/partners.ts';
import type { PartnerType } from '../contract/programs.ts';
import type { PaymentKind } from '../contract/payments.ts';

/** Everything a plan reads; nothing else can change an amount. */
export interface Facts {
  readonly payment: PaymentFacts;
  readonly partner: PartnerFacts;
  readonly customer: CustomerFacts;
  /** Exchange rates of the day; used as they are given, never turned round or chained. */
  readonly rates?: readonly RateFacts[];
}

/** What a plan may look at of a payment. */
export interface PaymentFacts {
  /** Minor units; at most 2^53 − 1. Below zero for a correction. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly kind: PaymentKind;
  readonly product?: string | null;
  /** Of the customer, ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  /** When the customer paid, ISO 8601; rules with a window ask for it. */
  readonly occurredAt?: string;
  /** What was bought. Each item earns on its own; the amounts must add up to the payment. */
  readonly items?: readonly ItemFacts[];
}

/** What a plan may look at of one item of a payment. */
export interface ItemFacts {
  /** Minor units of the payment's currency; below zero for a discount. */
  readonly amount: number;
  readonly product: string;
  /** Where it differs from the payment's. */
  readonly kind?: PaymentKind;
}

/** What a plan may look at of a partner. */
export interface PartnerFacts {
  readonly type: PartnerType;
  readonly tier: string;
  readonly certification: Certification;
  /** Customers who paid within their period, the paying one included. */
  readonly activeCustomers: number;
  /**
   * By key of a rule with a cap: what it paid this partner in the cap's running period, in minor
   * units of the cap's currency, reversals taken off.
   */
  readonly earned?: Readonly<Record<string, number>>;
}

/** What a plan may look at of a customer. */
export interface CustomerFacts {
  readonly firstPayment: boolean;
  /** Whole months since the customer's first payment. */
  readonly months: number;
  /** Whole days since the referral. */
  readonly referralAgeDays?: number;
  readonly id?: string;
}

/** An exchange rate with its origin. */
export interface RateFacts {
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one unit of `from`, an exact decimal: `'1.0834'`. */
  readonly rate: string;
  /** Where the number comes from: `ECB`. */
  readonly source: string;
  /** The day it is of: `2026-11-20`. */
  readonly date: string;
}

/** A conversion that no rate was known for. */
export interface MissingRate {
  readonly from: string;
  readonly to: string;
}
