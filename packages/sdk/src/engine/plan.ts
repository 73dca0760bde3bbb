import type { Certification } from '../contract/partners.ts';
import type { CommissionType } from '../contract/commissions.ts';
import type { Money } from '../contract/money.ts';
import type { PartnerType } from '../contract/programs.ts';
import type { PaymentKind } from '../contract/payments.ts';

/** A commission plan: data, versioned, immutable once a payment used it. */
export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly rules: readonly Rule[];
}

/** What a rule must see to match; a part that is left out matches everything. */
export interface RuleCondition {
  readonly partnerTypes?: readonly PartnerType[];
  readonly tiers?: readonly string[];
  readonly paymentKinds?: readonly PaymentKind[];
  /** The customer's first payment only. */
  readonly firstPayment?: true;
  /** Payments less than so many months after the customer's first one. */
  readonly months?: number;
}

/** A bonus that grows with a count: the highest step reached counts. */
export interface VolumeBonus {
  readonly steps: readonly { readonly from: number; readonly factor: string }[];
}

/**
 * One way to earn. Rules of the same type compete and the one that pays most wins, compared as
 * money; rules of different types add up.
 */
export interface Rule {
  readonly key: string;
  readonly type: CommissionType;
  readonly when: RuleCondition;
  /** A share of the payment as a decimal (`'0.5'` is 50 %), or a flat amount. */
  readonly pays: { readonly rate: string } | { readonly flat: Money };
  /** By active customers, as factors: `'1.05'` is +5 %. */
  readonly volume?: VolumeBonus;
  readonly certification?: Partial<Record<Certification, string>>;
  readonly tier?: Readonly<Record<string, string>>;
}

/** Everything a plan reads; nothing else can change an amount. */
export interface Facts {
  readonly payment: {
    readonly amount: number;
    readonly currency: string;
    readonly kind: PaymentKind;
  };
  readonly partner: {
    readonly type: PartnerType;
    readonly tier: string;
    readonly certification: Certification;
    /** Customers who paid within their period, the paying one included. */
    readonly activeCustomers: number;
  };
  readonly customer: {
    readonly firstPayment: boolean;
    /** Whole months since the customer's first payment. */
    readonly months: number;
  };
}
