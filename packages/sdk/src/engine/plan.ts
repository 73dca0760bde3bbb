import type { Certification } from '../contract/partners.ts';
import type { CommissionType } from '../contract/commissions.ts';
import type { Currency, Money } from '../contract/money.ts';
import type { PartnerType } from '../contract/programs.ts';
import type { PaymentKind } from '../contract/payments.ts';

/** A commission plan: data, versioned, immutable once a payment used it. */
export interface Plan extends PlanTerms {
  readonly id: string;
  readonly version: number;
}

/** Everything that a program may decide about money; `planTerms` is the schema of it. */
export interface PlanTerms {
  readonly rules: readonly Rule[];
  /**
   * What the plan settles in: payments in other currencies are converted first. Without it a
   * commission stays in the currency of its payment.
   */
  readonly currency?: Currency;
  /** What recruiting partners earn on those they recruited. */
  readonly levels?: Levels;
  readonly rewards?: readonly Reward[];
}

/** What a plan may pay by itself; an adjustment is a person's decision. */
export type RuleType = Exclude<CommissionType, 'adjustment'>;

/**
 * One way to earn. Rules of the same type compete and the one that pays most wins, compared as
 * money; rules of different types add up.
 */
export interface Rule {
  /** Unique in the plan; calculations and caps refer to it. */
  readonly key: string;
  /** What people call it: `Spring promotion`. */
  readonly name?: string;
  readonly type: RuleType;
  readonly when: RuleCondition;
  readonly pays: Pay;
  /** By active customers. */
  readonly volume?: VolumeBonus;
  readonly certification?: CertificationBonus;
  /** A multiplier per tier: `'1.1'` pays a tenth more. Tiers that are not named stay at 1. */
  readonly tier?: Readonly<Record<string, string>>;
  /** At least this for a payment that earns something; line items share it by their amounts. */
  readonly minimum?: { readonly amount: Money };
  readonly cap?: Cap;
}

/**
 * A share of the payment as an exact decimal (`'0.5'` is 50 %), a share for each tier (other tiers
 * earn nothing), or a flat amount, which a payment earns once, however many line items it has.
 */
export type Pay =
  | { readonly rate: string }
  | { readonly rates: Readonly<Record<string, string>> }
  | { readonly flat: Money };

/**
 * What a rule must see to match; a part that is left out matches everything. What a rule asks for
 * and the facts do not say, does not match.
 */
export interface RuleCondition {
  readonly partnerTypes?: readonly PartnerType[];
  readonly tiers?: readonly string[];
  readonly paymentKinds?: readonly PaymentKind[];
  readonly products?: readonly string[];
  /** Of the customer, ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  /** Ids of customers. */
  readonly customers?: readonly string[];
  /** The size of the whole payment. */
  readonly amount?: AmountRange;
  /** The customer's first payment only. */
  readonly firstPayment?: true;
  /** Payments less than so many months after the customer's first one: 12 is the first year. */
  readonly months?: number;
  /** At most so many days since the referral. */
  readonly referralAgeDays?: number;
  /** From one instant until just before another (ISO 8601): a promotion, a SPIFF. */
  readonly window?: { readonly from: string; readonly to: string };
}

/** Minor units of a currency, both ends included; the best rule wins where two ranges meet. */
export interface AmountRange {
  readonly min?: number;
  readonly max?: number;
  readonly currency: Currency;
}

/**
 * How bonuses of one rule meet. `multiply`: each multiplies what is there (× 1.05 × 1.10). `add`:
 * they are summed up first (× (1 + 0.05 + 0.10)), then what multiplies follows.
 */
export type BonusMode = 'multiply' | 'add';

/** A bonus that grows with a count: the highest step reached counts. */
export interface VolumeBonus {
  /** Ascending by `from`; `'1.05'` is +5 % in either mode. */
  readonly steps: readonly { readonly from: number; readonly factor: string }[];
  /** Without it, `multiply`. */
  readonly mode?: BonusMode;
}

/** Factors by certificate, `'1.05'` is +5 %; certificates that are not named add nothing. */
export interface CertificationBonus extends Partial<Readonly<Record<Certification, string>>> {
  /** Without it, `multiply`. */
  readonly mode?: BonusMode;
}

/** The time that a limit is for. */
export type CapPeriod = 'payment' | 'month' | 'quarter' | 'year' | 'lifetime';

/** At most so much by this rule, for one partner, in each period of the calendar (UTC). */
export interface Cap {
  readonly amount: Money;
  readonly per: CapPeriod;
}

/** Overrides: recruiting partners earn on what the partners below them bring. */
export interface Levels {
  /** `rates[0]` is for whoever recruited the earning partner, `rates[1]` for one level up. */
  readonly rates: readonly string[];
  /** A share of the customer's payment, or of the commission that it earned. */
  readonly of: 'payment' | 'commission';
  /** All levels together get at most this share of the payment. */
  readonly cap?: { readonly rate: string };
  /** Asked of each recruiting partner; who does not match earns nothing, and nobody moves up. */
  readonly when?: RuleCondition;
}

/** A bonus for something achieved, without a payment behind it. */
export interface Reward {
  readonly key: string;
  /** The key of the achievement; one reward each. */
  readonly achievement: string;
  readonly pays: { readonly flat: Money };
}
