import { expect, waitFor } from 'storybook/test';
import type { FakePortico } from '@portico/sdk/testing';
import { fixtures } from '@portico/sdk/testing';

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Waits until a widget has left its skeleton. */
export async function settled(canvasElement: HTMLElement): Promise<void> {
  const loading = '[data-portico-state="loading"]';
  await waitFor(() => expect(canvasElement.querySelector(loading)).toBeNull(), { timeout: 5_000 });
}

/** Names as long as they may be, large and small amounts of several currencies. */
export function longWords(fake: FakePortico): void {
  const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverleih & Söhne KGaA';
  fake.state.savePartner({ ...fake.state.partner, name });
  const rows = (['USD', 'JPY', 'KWD', 'EUR'] as const).map((currency, index) => ({
    ...fixtures.commission({
      number: 900 + index,
      status: index % 2 === 0 ? 'held' : 'disputed',
      holdReason: 'partner_not_active',
      customer: index === 1 ? 'مؤسسة النور التجارية العالمية للاستثمار والتطوير' : name,
      currency,
    }),
    amount: { amount: [123_456_789, 1_234_568, 1_234_567, 5][index] ?? 0, currency },
  }));
  for (const row of rows) fake.state.ledger.put(row);
}

/** Nobody waits for a decision. */
export function nothingWaits(fake: FakePortico): void {
  for (const ledger of fake.state.ledgers.values()) {
    for (const entry of ledger.list({ status: ['held', 'disputed'] }, '-occurredAt')) {
      ledger.put({ ...entry.read(), status: 'approved', holdReason: null });
    }
  }
}

/** While the question is open somebody else cancels the first of the rows. */
export function cancelMeanwhile(fake: FakePortico, id: string): void {
  for (const ledger of fake.state.ledgers.values()) {
    const found = ledger.find(id);
    if (found) ledger.put({ ...found, status: 'cancelled', holdReason: null });
  }
}
