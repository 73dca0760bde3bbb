import { expect, waitFor } from 'storybook/test';
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

/** Names as long as they may be. */
export function longWords(fake: FakePortico): void {
  everyStatus(fake);
  const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverleih & Söhne KGaA';
  fake.state.payouts.payouts = fake.state.payouts.payouts.map((payout) => ({
    ...payout,
    partner: { ...payout.partner, name },
  }));
}
