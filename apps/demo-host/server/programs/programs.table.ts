import type {
  FeeKind,
  Money,
  PartnerType,
  PayoutMethodKind,
  PayoutRhythm,
} from '@portico/sdk/contract';

/** What a program's staff decides; kept in `programs.settings`. */
export interface ProgramSettings {
  partnerTypes: PartnerType[];
  allowedHosts: string[];
  defaultDestination: string;
  /** Which click counts when a visitor came through several. */
  attributionModel: 'last' | 'first';
  attributionWindowDays: number;
  holdDays: number;
  /** Registered partners wait for a person unless this is set. */
  approvePartners: 'automatic' | 'manual';
  /** The tier that a type of partner starts in; the lowest when it is not named. */
  startTier: Partial<Record<PartnerType, string>>;
  /** Commissions approve themselves when their hold is over, unless a person must. */
  approval?: 'automatic' | 'manual';
  /** Commissions above it, in its currency, are held until a person has looked. */
  reviewAbove?: Money;
  payouts?: PayoutSettings;
  /** What partners pay the program every month. */
  fees?: readonly MonthlyFee[];
  /** Who files with tax offices; without it nothing can be filed. */
  taxPayer?: TaxPayer;
}

/** The program's owner as tax offices know it. */
export interface TaxPayer {
  name: string;
  address: {
    line1: string;
    line2?: string;
    city: string;
    /** In the United States a state's two letters. */
    region?: string;
    postalCode: string;
    country: string;
  };
  /** The EIN, nine digits, as the IRS gave it out. */
  tin: string;
  /** Whom the tax office calls. */
  contact: { name: string; phone: string; email?: string };
  /** Five characters that the IRS gives to those who file electronically. */
  transmitterControlCode?: string;
  /** Partners do their work in the United States, so that foreign ones are withheld from. */
  usSourceServices?: boolean;
  /** The registration as a platform operator in the EU (DAC7). */
  dac7?: { memberState: string; tin: string; nexus: `RPONEX${1 | 2 | 3 | 4 | 5}` };
}

/** How a program pays its partners. */
export interface PayoutSettings {
  /** The smallest payout, in minor units of the program's currency. */
  minimum: { default: number; byTier?: Record<string, number> };
  rhythm: { default: PayoutRhythm; byTier?: Record<string, PayoutRhythm> };
  methods: readonly PayoutMethodKind[];
  /** Nothing is paid out before a tax form is on file. */
  requireTaxForm: boolean;
}

/** A fee that every active partner of some types owes for every calendar month (UTC). */
export interface MonthlyFee {
  kind: FeeKind;
  partnerTypes: readonly PartnerType[];
  amount: Money;
}
