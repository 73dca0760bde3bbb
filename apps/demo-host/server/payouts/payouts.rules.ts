import type {
  Currency,
  PartnerStatus,
  PayoutBlocker,
  PayoutMethod,
  PayoutRhythm,
  PayoutStatus,
} from '@portico/sdk/contract';
import { payoutMethodKinds } from '@portico/sdk/contract';
import { multiply, parseExact, rational, round } from '@portico/sdk/engine';
import { Fault } from '../platform/fault.ts';
import type { ProgramSettings } from '../programs/index.ts';

export type PayoutSettings = NonNullable<ProgramSettings['payouts']>;

/** What a program does that has decided nothing about payouts. */
const defaults: PayoutSettings = {
  minimum: { default: 0 },
  rhythm: { default: 'monthly' },
  methods: payoutMethodKinds,
  requireTaxForm: false,
};

export function settingsOf({ payouts }: { payouts?: PayoutSettings }): PayoutSettings {
  return payouts ?? defaults;
}

/** How often a partner of this tier is paid. */
export function rhythmOf({ rhythm }: PayoutSettings, tier: string): PayoutRhythm {
  return rhythm.byTier?.[tier] ?? rhythm.default;
}

/**
 * The smallest payout of this tier in minor units. It is set in the program's currency; other
 * currencies have none.
 */
export function minimumOf(
  { minimum }: PayoutSettings,
  { tier, currency, programCurrency }: { tier: string; currency: string; programCurrency: string },
): number {
  if (currency !== programCurrency) return 0;
  return minimum.byTier?.[tier] ?? minimum.default;
}

/** Everything that decides whether a partner can be paid in a currency now. */
export interface Standing {
  partner: PartnerStatus;
  currency: Currency;
  /** Minor units; less than nothing when refunds came after payment. */
  payable: number;
  minimum: number;
  method: { status: PayoutMethod['status']; currency: Currency; offered: boolean } | null;
  /** A payout in this currency is under way. */
  running: boolean;
  taxFormMissing: boolean;
}

/** What keeps a partner from being paid, the most telling reason first; empty when nothing does. */
export function blockersOf(standing: Standing): PayoutBlocker[] {
  const { partner, payable, minimum, method, running, taxFormMissing, currency } = standing;
  const checks: [PayoutBlocker, boolean][] = [
    ['partner_not_active', partner !== 'active'],
    ['payout_running', running],
    ['negative_balance', payable < 0],
    ['nothing_payable', payable === 0],
    ['no_method', method === null],
    ['method_not_ready', method !== null && (method.status !== 'ready' || !method.offered)],
    ['currency_differs', method !== null && method.currency !== currency],
    ['tax_form_missing', taxFormMissing],
    ['below_minimum', payable > 0 && payable < minimum],
  ];
  return checks.flatMap(([blocker, holds]) => (holds ? [blocker] : []));
}

/** What of a gross amount goes where, in minor units. */
export interface Division {
  gross: number;
  withheld: number;
  fees: number;
  amount: number;
}

/**
 * Divides what is payable: first the exact share of the tax office, rounded half away from zero,
 * then fees as far as what is left covers them; the rest reaches the partner.
 */
export function divide(
  gross: number,
  { withholding, feesOwed }: { withholding: string | null; feesOwed: number },
): Division {
  const share = withholding ? multiply(rational(BigInt(gross)), parseExact(withholding)) : null;
  const withheld = share ? Number(round(share)) : 0;
  if (withheld < 0 || withheld > gross) throw new RangeError(`Cannot withhold ${withholding}.`);
  const fees = Math.max(0, Math.min(feesOwed, gross - withheld));
  return { gross, withheld, fees, amount: gross - withheld - fees };
}

/**
 * pending → processing → completed or failed. Only what no provider has seen can be cancelled;
 * what has arrived can still come back, and then it has failed after all.
 */
const moves: Record<PayoutStatus, readonly PayoutStatus[]> = {
  pending: ['processing', 'completed', 'failed', 'cancelled'],
  processing: ['completed', 'failed'],
  completed: ['failed'],
  failed: [],
  cancelled: [],
};

export function mayMove(from: PayoutStatus, to: PayoutStatus): boolean {
  return moves[from].includes(to);
}

export function checkMove(from: PayoutStatus, to: PayoutStatus): void {
  if (mayMove(from, to)) return;
  throw new Fault('state_conflict', {
    detail: `A payout that is ${from} cannot become ${to}.`,
    meta: { status: from },
  });
}

const secondMs = 1_000;
const hourMs = 3_600 * secondMs;

/** How long to wait before a provider is asked again: twice as long each time, up to an hour. */
export function retryDelayMs(attempts: number): number {
  return Math.min(hourMs, 15 * secondMs * 2 ** Math.min(attempts, 10));
}

/** How long to wait before a provider that works on a payout is asked how far it is. */
export function pollDelayMs(attempts: number): number {
  return Math.min(6 * hourMs, 60 * secondMs * 2 ** Math.min(attempts, 10));
}

/** A payout that a provider refuses for sure so often is given up. */
export const generationsMax = 5;

/** What names a payout to its provider; a definite refusal is asked anew under another name. */
export function keyOf({ id, generation }: { id: string; generation: number }): string {
  return generation === 0 ? id : `${id}-${generation}`;
}
