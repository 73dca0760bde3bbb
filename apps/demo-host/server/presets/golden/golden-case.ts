import type {
  CustomerFacts,
  PartnerFacts,
  PaymentFacts,
  PlanTerms,
  RateFacts,
} from '@portico/sdk/engine';

/** One calculation that was done by hand, from the text of a plan. */
export interface GoldenCase {
  readonly title: string;
  /** Where the plan says so: `[000] §7.1`. */
  readonly source: string;
  /** What is different from the preset, where the plan leaves a number to the program. */
  readonly terms?: Partial<PlanTerms>;
  /** In US dollars for a subscription, unless it says otherwise. */
  readonly payment?: Partial<PaymentFacts> & Pick<PaymentFacts, 'amount'>;
  /** A partner in the program's first tier, without certificate and customers, unless … */
  readonly partner?: Partial<PartnerFacts>;
  /** In the customer's fourth month, unless … */
  readonly customer?: Partial<CustomerFacts>;
  readonly rates?: readonly RateFacts[];
  /** Who recruited the partner, the nearest first. */
  readonly uplines?: readonly (Partial<PartnerFacts> | null)[];
  /** Minor units that go back afterwards. */
  readonly refunded?: number;
  readonly achievement?: string;
  /** In minor units: `recurring 13073 USD`, `item 0: …`, `level 1: …`, `… lacks USD>EUR`. */
  readonly earns: readonly string[];
  /** The arithmetic. */
  readonly because: string;
}

function rateOf(from: string, to: string, rate: string): RateFacts {
  return { from, to, rate, source: 'ECB', date: '2026-11-20' };
}

/** Exchange rates of one day, made up for these cases. */
export const dayRates: readonly RateFacts[] = [
  rateOf('EUR', 'USD', '1.0834'),
  rateOf('JPY', 'USD', '0.0067'),
  rateOf('KWD', 'USD', '3.2565'),
  rateOf('USD', 'EUR', '0.9230'),
  rateOf('USD', 'JPY', '149.25'),
  rateOf('USD', 'KWD', '0.30708'),
];
