import type { Dispute } from '../../contract/disputes.ts';
import { withoutCalculation } from '../fixtures/commissions.ts';
import { dispute as buildDispute } from '../fixtures/disputes.ts';
import type { FakeState } from './state.ts';

/** All disputes: those that were opened here, and one for each commission that began disputed. */
export class Disputes {
  readonly #state: Pick<FakeState, 'ledgers'>;
  readonly #known = new Map<string, Dispute>();
  /** Bytes by id of the evidence. */
  readonly files = new Map<string, { name: string; contentType: string; bytes: Uint8Array }>();

  constructor(state: Pick<FakeState, 'ledgers'>) {
    this.#state = state;
  }

  save(dispute: Dispute): Dispute {
    this.#known.set(dispute.id, dispute);
    return dispute;
  }

  /** Newest first. */
  list(partnerId?: string): Dispute[] {
    const found = [...this.#state.ledgers].flatMap(([owner, ledger]) => {
      if (partnerId !== undefined && owner !== partnerId) return [];
      return ledger.list({}, '-occurredAt').flatMap((entry) => {
        const detail = entry.row.status === 'disputed' ? entry.read() : null;
        const known = this.#about(entry.row.id);
        if (known) return [known];
        if (!detail?.disputeId) return [];
        const commission = withoutCalculation(detail);
        return [this.save({ ...buildDispute({ commission }), id: detail.disputeId })];
      });
    });
    return found.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  }

  find(id: string, partnerId?: string): Dispute | undefined {
    return this.list(partnerId).find((one) => one.id === id);
  }

  #about(commissionId: string): Dispute | undefined {
    return [...this.#known.values()].findLast(({ commission }) => commission.id === commissionId);
  }
}
