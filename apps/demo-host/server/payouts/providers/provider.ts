import type {
  Currency,
  PayoutMethod,
  PayoutMethodInput,
  PayoutProvider as ProviderName,
} from '@portico/sdk/contract';

/** A payout, as far as a provider needs to know it. */
export interface Order {
  id: string;
  programId: string;
  partnerId: string;
  /** Names the attempt: sending the same key twice must pay once. */
  key: string;
  /** What reaches the partner, in minor units. */
  amount: number;
  currency: Currency;
  /** Whole numbers of accounts: not for logs. */
  method: PayoutMethodInput;
  /** The partner's account with the provider, where it has one. */
  account: string | null;
  /** What the provider called it when it answered before. */
  reference: string | null;
}

/** What a provider says of a payout. */
export interface Answer {
  outcome: 'processing' | 'completed' | 'failed';
  reference: string | null;
  expectedAt?: Date | undefined;
  /** Why it failed, in words that the partner may read. */
  problem?: { code: string; detail: string } | undefined;
  /** It failed for a reason that passes, such as an empty account of the program. */
  mayRetry?: true | undefined;
}

/**
 * One way to move money. `send` and `find` throw when the outcome is unknown, for example after a
 * time-out; the payout is then looked up before it is ever sent again.
 */
export interface Provider {
  readonly name: ProviderName;
  /** `person`: staff say whether money arrived. `provider`: it tells by itself or is asked. */
  readonly toldBy: 'provider' | 'person';
  /**
   * How long the provider recognises a key. Later it is looked up, but never sent again.
   */
  readonly remembersMs?: number;
  send(order: Order): Promise<Answer>;
  find(order: Order): Promise<Answer | 'unknown'>;
}

/** What a provider knows of a partner's own account with it. */
export interface AccountStanding {
  status: PayoutMethod['status'];
}

/** A provider with which partners have accounts of their own. */
export interface AccountProvider extends Provider {
  /** The same key opens the same account. */
  openAccount(request: { key: string; country: string }): Promise<string>;
  linkTo(account: string, returnUrl: string): Promise<{ url: string; expiresAt: Date }>;
}

/** Who pays, for files to the bank. */
export interface BankOrigin {
  /** For pain.001. */
  debtor?: { name: string; iban: string; bic?: string } | undefined;
  /** For NACHA. */
  originator?: Originator | undefined;
}

export interface Originator {
  /** Nine digits: where the file goes. */
  destinationRouting: string;
  destinationName: string;
  /** Ten characters, given by the bank. */
  companyId: string;
  companyName: string;
  /** PPD pays persons, CCD companies. */
  entryClass: 'PPD' | 'CCD';
}

export interface BankProvider extends Provider {
  readonly origin: BankOrigin;
}

/** The providers that this server has been set up for; what is absent is not offered. */
export interface PayoutProviders {
  stripe?: AccountProvider | undefined;
  paypal?: Provider | undefined;
  bank?: BankProvider | undefined;
  manual?: Provider | undefined;
  sandbox?: Provider | undefined;
}
