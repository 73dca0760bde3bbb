import type { Log } from '../platform/log.ts';
import type { Work } from '../platform/work.ts';
import type { PayoutProviders } from './providers/provider.ts';

/** What the tax office wants of a payout to a partner. */
export interface TaxStanding {
  /** The share to keep back as an exact number, for example `0.24`; null for nothing. */
  withholding: string | null;
  formMissing: boolean;
}

/** Asks a neighbour to the right about many partners at once; who is absent owes nothing. */
export type ReadTaxStandings = (
  work: Work,
  partnerIds: readonly string[],
) => Promise<ReadonlyMap<string, TaxStanding>>;

/** What the payouts of a server work with; handed in at start. */
export interface PayoutMeans {
  providers: PayoutProviders;
  /** Decrypts where money goes. */
  encryptionKey: Buffer;
  log: Log;
  readTaxStandings: ReadTaxStandings;
  /** Tells those who move payouts that there is one, so that nobody waits for their next round. */
  wake?: (() => void) | undefined;
}

/** For programs that know no tax. */
export const noTax: ReadTaxStandings = async () => new Map();
