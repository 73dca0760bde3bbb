import { expect, waitFor } from 'storybook/test';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Waits until a widget has left its skeleton. */
export async function settled(canvasElement: HTMLElement): Promise<void> {
  const loading = '[data-portico-state="loading"]';
  await waitFor(() => expect(canvasElement.querySelector(loading)).toBeNull(), { timeout: 5_000 });
}

/** A run that is still on its way. */
export function running(fake: FakePortico): void {
  const [latest] = fake.state.payouts.runs;
  if (latest === undefined) return;
  const now = { ...latest, status: 'running' as const, finishedAt: null, partners: 240, done: 96 };
  fake.state.payouts.runs = [now, ...fake.state.payouts.runs.slice(1)];
}

/** Something for every action: one waits, one is on its way, one failed. */
export function everyStatus(fake: FakePortico): void {
  const statuses = ['pending', 'processing', 'failed', 'completed'] as const;
  fake.state.payouts.payouts = fake.state.payouts.payouts.map((payout, index) => {
    const status = statuses[index] ?? payout.status;
    const problem = { code: 'account_closed', detail: 'The account was closed.' };
    return { ...payout, status, problem: status === 'failed' ? problem : null };
  });
}

const leftOut = [
  ...(['below_minimum', 'no_method', 'partner_not_active', 'tax_form_missing'] as const),
  ...(['negative_balance', 'method_not_ready'] as const),
];

/** A run that pays many and leaves some out, each for another reason. */
export function manyPartners(fake: FakePortico): void {
  everyStatus(fake);
  fake.state.payouts.others = Array.from({ length: 64 }, (_, index) => {
    const partnerNumber = index + 2;
    const blocker = index % 5 === 1 ? leftOut[Math.floor(index / 5) % leftOut.length] : undefined;
    return fixtures.payoutPreviewLine({
      partnerNumber,
      partner: {
        id: fixtures.id('partner', partnerNumber),
        name: index === 3 ? longName : `Partner ${partnerNumber}`,
        tier: 'silver',
      },
      ...(blocker !== undefined && { blockers: [blocker] }),
      ...(blocker === 'negative_balance' && { gross: -12_450 }),
      ...(blocker === 'below_minimum' && { gross: 1_250 }),
      ...(blocker === 'no_method' && { method: null }),
    });
  });
}

const longName = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverleih & Söhne KGaA';

/** Names as long as they may be. */
export function longWords(fake: FakePortico): void {
  everyStatus(fake);
  fake.state.payouts.payouts = fake.state.payouts.payouts.map((payout) => ({
    ...payout,
    partner: { ...payout.partner, name: longName },
  }));
}
