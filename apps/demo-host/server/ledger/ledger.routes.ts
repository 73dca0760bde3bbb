import type { HandlersOf, PorticoContract, Reconciliation } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import type { Work } from '../platform/work.ts';
import { chargeFee, drawTrialBalance, grantBudget, listEntries } from './ledger.service.ts';

/** What the ledger's routes need of neighbours to its right. */
interface Neighbours {
  checkPartner(work: Work, partnerId: string): Promise<unknown>;
  readReconciliation(work: Work): Promise<Reconciliation>;
}

export function adminLedgerRoutes({
  checkPartner,
  readReconciliation,
}: Neighbours): HandlersOf<PorticoContract['admin']['ledger'], Call> {
  return {
    entries: (input, { work }) => listEntries(work, input),
    trialBalance: (input, { work }) => drawTrialBalance(work, input),
    reconciliation: (_input, { work }) => readReconciliation(work),
    chargeFee: async (input, { work }) => {
      await checkPartner(work, input.partnerId);
      return chargeFee(work, input);
    },
    grantBudget: async (input, { work }) => {
      await checkPartner(work, input.partnerId);
      return grantBudget(work, input);
    },
  };
}
