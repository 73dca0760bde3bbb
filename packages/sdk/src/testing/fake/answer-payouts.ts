import type { Currency } from '../../contract/money.ts';
import type { PayoutMethod, PayoutMethodInput } from '../../contract/payout-methods.ts';
import type { StaffPayout } from '../../contract/payout-runs.ts';
import type { Balance, Payout, PayoutBlocker } from '../../contract/payouts.ts';
import { payoutMethod, providerOfKind } from '../fixtures/payouts.ts';
import type { Answers, Desk } from './answers.ts';
import type { FakeState } from './state.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';
import { statementFile } from './payout-files.ts';

export function answerPayouts(desk: Desk): Answers['payouts'] {
  const { state } = desk;
  const find = (id: string, partnerId: string): StaffPayout => {
    const found = state.payouts.payouts.find(
      (one) => one.id === id && one.partner.id === partnerId,
    );
    if (!found) throw new Fault('not_found');
    return found;
  };
  return {
    async overview() {
      const { method, methodKinds, rhythm, nextPayoutAt, balances } = state.payouts;
      const shown = balances.map((one) => ({ ...one, blockers: blockersOf(state, one) }));
      return { balances: shown, method, methodKinds, rhythm, nextPayoutAt };
    },
    async list({ cursor, limit, status }, { partner }) {
      const found = state.payouts.payouts.filter(
        (one) => one.partner.id === partner.id && (!status?.length || status.includes(one.status)),
      );
      const page = pageThrough(found, { cursor, limit, bound: { status }, keyOf: ({ id }) => id });
      return { ...page, data: page.data.map(toPayout) };
    },
    get: async ({ id }, { partner }) => toPayout(find(id, partner.id)),
    request: async ({ currency }, { partner }) => toPayout(pay(desk, { currency, partner })),
    statement: async ({ id, format }, { partner }) =>
      statementFile(toPayout(find(id, partner.id)), format),
    method: async () => ({ method: state.payouts.method }),
    async setMethod({ method }) {
      if (!state.payouts.methodKinds.includes(method.kind)) throw new Fault('state_conflict');
      state.payouts.method = toMethod(state, method);
      return state.payouts.method;
    },
    async onboard() {
      if (state.payouts.method?.kind !== 'stripe') throw new Fault('state_conflict');
      const expiresAt = new Date(Date.parse(state.now()) + 300_000).toISOString();
      return { url: `https://connect.stripe.example/setup/${state.newId('session')}`, expiresAt };
    },
  };
}

/** What keeps a partner from being paid in a currency, as the server would find it. */
export function blockersOf(
  { payouts, tax, partner }: FakeState,
  balance: Balance,
): PayoutBlocker[] {
  const { currency, payable, minimum } = balance;
  const { method } = payouts;
  const running = payouts.payouts.some(
    (one) =>
      one.partner.id === partner.id &&
      one.amount.currency === currency &&
      (one.status === 'pending' || one.status === 'processing'),
  );
  const checks: [PayoutBlocker, boolean][] = [
    ['partner_not_active', partner.status !== 'active'],
    ['payout_running', running && balance.inTransit.amount > 0],
    ['negative_balance', payable.amount < 0],
    ['nothing_payable', payable.amount === 0],
    ['no_method', method === null],
    ['method_not_ready', method !== null && method.status !== 'ready'],
    ['currency_differs', method !== null && method.currency !== currency],
    ['tax_form_missing', tax.required && tax.form === null],
    ['below_minimum', payable.amount > 0 && payable.amount < minimum.amount],
  ];
  return checks.flatMap(([blocker, holds]) => (holds ? [blocker] : []));
}

interface Asking {
  currency: Currency;
  partner: { id: string; name: string };
  runId?: string;
}

/** Pays everything payable in a currency; refused while something is in the way. */
export function pay({ state, announce }: Desk, { currency, partner, runId }: Asking): StaffPayout {
  const { balances, method } = state.payouts;
  const balance = balances.find((one) => one.currency === currency);
  const blockers = balance ? blockersOf(state, balance) : (['nothing_payable'] as const);
  if (!balance || blockers.length > 0) {
    const meta = { blockers, minimum: balance?.minimum ?? { amount: 0, currency } };
    const isEmpty = blockers.every((blocker) => blocker === 'nothing_payable');
    throw new Fault(isEmpty ? 'nothing_to_pay' : 'payout_blocked', { meta });
  }
  const money = (amount: number) => ({ amount, currency });
  const gross = balance.payable.amount;
  const fees = Math.min(balance.fees.amount, gross);
  const payout: StaffPayout = {
    ...{ id: state.newId('payout'), status: 'pending', runId: runId ?? null },
    ...{ gross: money(gross), withheld: money(0), fees: money(fees), amount: money(gross - fees) },
    ...{ provider: method!.provider, destination: method!.destination, commissions: 6 },
    ...{ problem: null, periodFrom: null, periodTo: null, expectedAt: null, completedAt: null },
    createdAt: state.now(),
    partner: { id: partner.id, name: partner.name },
  };
  state.payouts.payouts = [payout, ...state.payouts.payouts];
  state.payouts.balances = balances.map((one) =>
    one === balance
      ? { ...one, payable: money(0), inTransit: money(one.inTransit.amount + gross) }
      : one,
  );
  announce('payout.created', { payout: toPayout(payout) });
  return payout;
}

/** Without what only staff reads. */
export function toPayout({ partner: _partner, runId: _runId, ...payout }: StaffPayout): Payout {
  return payout;
}

function toMethod(state: FakeState, input: PayoutMethodInput): PayoutMethod {
  return payoutMethod({
    id: state.newId('payoutMethod'),
    kind: input.kind,
    provider: providerOfKind[input.kind],
    status: input.kind === 'stripe' ? 'onboarding' : 'ready',
    currency: input.currency,
    destination: mask(input),
    holderName: 'holderName' in input ? input.holderName : null,
    country: 'country' in input ? input.country : null,
    updatedAt: state.now(),
  });
}

function mask(input: PayoutMethodInput): string {
  if (input.kind === 'iban') return `•••• ${input.iban.slice(-4)}`;
  if (input.kind === 'us_bank') return `•••• ${input.accountNumber.slice(-4)}`;
  if (input.kind !== 'paypal') return payoutMethod({ kind: input.kind }).destination;
  const [name = '', host = ''] = input.email.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}
