import type { CommissionStatus } from '../../contract/commissions.ts';
import type { Dispute, DisputeReason } from '../../contract/disputes.ts';
import { withoutCalculation } from '../fixtures/commissions.ts';
import { recordAdjustment } from './answer-admin-commissions.ts';
import type { Answers, Desk } from './answers.ts';
import type { FakeCall } from './exchange.ts';
import { Fault } from './fault.ts';
import { findAnywhere, moveCommission } from './move-commission.ts';
import { pageThrough } from './paging.ts';

interface Said {
  text: string;
  evidence?: { name: string; contentType: 'text/plain' | string; data: string }[] | undefined;
}

export function answerDisputes(desk: Desk): Answers['disputes'] {
  const { state } = desk;
  const open = async (
    { id, reason, ...said }: { id: string; reason: DisputeReason } & Said,
    { partner, by }: FakeCall,
  ): Promise<Dispute> => {
    const commission = state.ledgers.get(partner.id)?.find(id);
    if (!commission) throw new Fault('not_found');
    if (commission.status === 'disputed' || commission.status === 'cancelled') {
      throw new Fault('state_conflict');
    }
    const disputeId = state.newId('dispute');
    const owned = findAnywhere(desk, id)!;
    const moved = moveCommission(desk, owned, { to: 'disputed', by, reason: null, disputeId });
    const dispute: Dispute = {
      ...{ id: disputeId, reason, status: 'open', closedAt: null, outcome: null },
      commission: withoutCalculation(moved),
      messages: [],
      openedAt: state.now(),
    };
    return say(desk, dispute, by, said);
  };
  const find = (id: string, { partner }: FakeCall): Dispute => {
    const dispute = state.disputes.find(id, partner.id);
    if (!dispute) throw new Fault('not_found');
    return dispute;
  };
  return {
    open,
    openFor: ({ commissionId, ...said }, call) => open({ id: commissionId, ...said }, call),
    get: async ({ id }, call) => find(id, call),
    reply: async ({ id, ...said }, call) => say(desk, find(id, call), call.by, said),
    withdraw: async ({ id }, call) =>
      close(desk, find(id, call), { status: 'withdrawn', outcome: null, by: call.by }),
    evidence: async ({ id, evidenceId }, call) => fileOf(desk, find(id, call), evidenceId),
  };
}

export function answerAdminDisputes(desk: Desk): Answers['admin']['disputes'] {
  const { state } = desk;
  const find = (id: string): Dispute => {
    const dispute = state.disputes.find(id);
    if (!dispute) throw new Fault('not_found');
    return dispute;
  };
  return {
    async list({ cursor, limit, status }) {
      const found = state.disputes
        .list()
        .filter((one) => !status?.length || status.includes(one.status));
      return pageThrough(found, { cursor, limit, bound: { status }, keyOf: ({ id }) => id });
    },
    get: async ({ id }) => find(id),
    evidence: async ({ id, evidenceId }) => fileOf(desk, find(id), evidenceId),
    reply: async ({ id, ...said }, { by }) => say(desk, find(id), by, said),
    async resolve({ id, status, outcome, adjustment, cancelCommission }, { by }) {
      const dispute = find(id);
      const to = cancelCommission ? ('cancelled' as const) : undefined;
      const closed = close(desk, dispute, { status, outcome, by, to });
      const owned = findAnywhere(desk, dispute.commission.id)!;
      const { currency } = dispute.commission.amount;
      if (status === 'accepted' && adjustment !== 0) {
        const amount = { amount: adjustment, currency };
        recordAdjustment(desk, { partnerId: owned.partnerId, amount, reason: outcome, by });
      }
      return closed;
    },
  };
}

/** A file that came with a message of a dispute. */
function fileOf({ state }: Desk, { messages }: Dispute, evidenceId: string): Response {
  const one = messages.flatMap(({ evidence }) => evidence).find(({ id }) => id === evidenceId);
  if (!one) throw new Fault('not_found');
  const bytes = state.disputes.files.get(one.id)?.bytes ?? 'Certified since 3 November 2026 by us.';
  const disposition = `attachment; filename="${one.name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"`;
  return new Response(bytes as BodyInit, {
    headers: { 'content-type': one.contentType, 'content-disposition': disposition },
  });
}

/** Adds a message to an open dispute. */
function say(desk: Desk, dispute: Dispute, by: FakeCall['by'], { text, evidence }: Said): Dispute {
  if (dispute.status !== 'open') throw new Fault('state_conflict');
  const { state } = desk;
  const files = (evidence ?? []).map(({ name, contentType, data }) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const id = state.newId('evidence');
    state.disputes.files.set(id, { name, contentType, bytes });
    return { id, name, contentType: contentType as 'text/plain', bytes: bytes.length };
  });
  const message = { at: state.now(), by, text, evidence: files };
  const said = { ...dispute, messages: [...dispute.messages, message] };
  tell(desk, said);
  return state.disputes.save(said);
}

interface Closing {
  status: Dispute['status'];
  outcome: string | null;
  by: FakeCall['by'];
  to?: CommissionStatus | undefined;
}

/** Ends a dispute; the commission goes back to where it was unless it is cancelled. */
function close(desk: Desk, dispute: Dispute, { status, outcome, by, to }: Closing): Dispute {
  if (dispute.status !== 'open') throw new Fault('state_conflict');
  const owned = findAnywhere(desk, dispute.commission.id)!;
  const before = owned.commission.history.at(-1)?.from ?? 'pending';
  const moved = moveCommission(desk, owned, { to: to ?? before, by, reason: outcome });
  const commission = withoutCalculation(moved);
  const closed = { ...dispute, commission, status, outcome, closedAt: desk.state.now() };
  tell(desk, closed);
  return desk.state.disputes.save(closed);
}

function tell({ announce }: Desk, { id, commission }: Dispute): void {
  announce('dispute.updated', { disputeId: id, commissionId: commission.id });
}
