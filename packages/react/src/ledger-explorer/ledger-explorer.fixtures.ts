import { expect, waitFor } from 'storybook/test';
import type { FakePortico } from '@portico/sdk/testing';
import { fixtures } from '@portico/sdk/testing';
import { everyEntry } from './ledger-choice.ts';
import type { LedgerExplorerModel } from './ledger-explorer.view.tsx';

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Waits until a widget has left its skeleton. */
export async function settled(canvasElement: HTMLElement): Promise<void> {
  const loading = '[data-portico-state="loading"]';
  await waitFor(() => expect(canvasElement.querySelector(loading)).toBeNull(), { timeout: 5_000 });
}

const line = (
  account: 'expense' | 'held' | 'payable' | 'paid',
  currency: 'USD' | 'JPY' | 'KWD',
  [debits, credits]: readonly [number, number],
) => ({ account, currency, debits, credits, balance: credits - debits });

const nothing = () => {};

/** A search that nobody has opened. */
const partners = {
  ...{ text: '', found: [], hasMore: false, isSearching: false, error: undefined },
  ...{ onText: nothing, onOpen: nothing, retry: nothing },
};

/** What a host hands to the view: books that differ by a cent, in currencies of three kinds. */
export function differingModel(): LedgerExplorerModel {
  const commission = fixtures.commission({ status: 'approved' });
  return {
    partners,
    balance: {
      at: fixtures.now,
      balanced: false,
      lines: [
        line('expense', 'USD', [123_456_789, 0]),
        line('held', 'USD', [23_456_788, 123_456_789]),
        line('payable', 'USD', [0, 23_456_789]),
        line('expense', 'JPY', [1_234_568, 0]),
        line('held', 'JPY', [0, 1_234_568]),
        line('expense', 'KWD', [1_234_567, 0]),
        line('held', 'KWD', [0, 1_234_567]),
      ],
    },
    check: {
      checkedAt: fixtures.daysAgo(1),
      differences: [
        {
          check: 'commissions_and_ledger',
          partnerId: fixtures.id('partner', 1),
          currency: 'USD',
          expected: 23_456_789,
          found: 23_456_788,
        },
        {
          check: 'balances_and_entries',
          partnerId: null,
          currency: 'KWD',
          expected: 1_234_567,
          found: 1_234_570,
        },
      ],
    },
    choice: everyEntry,
    onChoice: nothing,
    entries: {
      status: 'ready',
      entries: fixtures.entriesOf(commission, fixtures.id('partner', 1), 1),
    },
    openId: undefined,
    onOpen: nothing,
    more: { hasMore: false, isLoadingMore: false, loadMore: nothing, loadMoreError: undefined },
    isPrevious: false,
  };
}
