// Random histories of a program's money; `money-stage.ts` plays them.

import fc from 'fast-check';
import type { Currency } from '@portico/sdk/contract';
import { presets, type PresetKey } from '../presets/index.ts';

export const partnersMax = 3;
const customersMax = 5;

/** One thing that happens; numbers choose among what is there at the time. */
export type Happening =
  | { kind: 'pay'; customer: number; amount: number; currency: Currency; again: boolean }
  | { kind: 'refund'; payment: number; share: number; reason: 'refund' | 'chargeback' }
  | { kind: 'wait'; days: number }
  | { kind: 'review'; action: 'approve' | 'hold' | 'cancel'; commission: number }
  | { kind: 'adjust'; partner: number; amount: number }
  | { kind: 'dispute'; commission: number }
  | { kind: 'decide'; dispute: number; how: 'accepted' | 'rejected' | 'withdrawn'; amount: number }
  | { kind: 'payout'; outcome: 'completed' | 'failed' | 'processing' }
  | { kind: 'plan'; preset: PresetKey }
  | { kind: 'suspend'; partner: number; status: 'active' | 'suspended' };

export interface History {
  preset: PresetKey;
  happenings: Happening[];
}

const index = fc.nat({ max: 50 });
const presetKey = fc.constantFrom(...(Object.keys(presets) as PresetKey[]));

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      customer: fc.nat({ max: customersMax - 1 }),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      currency: fc.constantFrom('USD' as const, 'USD' as const, 'EUR' as const, 'JPY' as const),
      again: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('refund' as const),
      payment: index,
      share: fc.integer({ min: 1, max: 100 }),
      reason: fc.constantFrom('refund' as const, 'chargeback' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      days: fc.integer({ min: 1, max: 40 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('review' as const),
      action: fc.constantFrom('approve' as const, 'hold' as const, 'cancel' as const),
      commission: index,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('adjust' as const),
      partner: fc.nat({ max: partnersMax - 1 }),
      amount: fc.integer({ min: -5_000, max: 20_000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('dispute' as const), commission: index }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      dispute: index,
      how: fc.constantFrom('accepted' as const, 'rejected' as const, 'withdrawn' as const),
      amount: fc.integer({ min: -500, max: 500 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('payout' as const),
      outcome: fc.constantFrom('completed' as const, 'failed' as const, 'processing' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('plan' as const), preset: presetKey }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('suspend' as const),
      partner: fc.nat({ max: partnersMax - 1 }),
      status: fc.constantFrom('active' as const, 'suspended' as const),
    }),
  },
);

export const history: fc.Arbitrary<History> = fc.record({
  preset: presetKey,
  happenings: fc.array(happening, { minLength: 3, maxLength: 14 }),
});
