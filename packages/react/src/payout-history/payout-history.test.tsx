import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from '@portico/sdk/testing';
import { describeWidget } from '../internal/testing/describe-widget.tsx';
import { stage, storyServer } from '../internal/testing/story-harness.tsx';
import { arrive } from './payout-history.fixtures.ts';
import { PayoutHistoryView } from './index.ts';
import * as stories from './payout-history.stories.tsx';

describeWidget(stories, {
  name: 'payout-history',
  parts: ['payouts', 'payout-row', 'payout-amount', 'payout-state', 'badge'],
});

describe('the payout history', () => {
  beforeAll(() => storyServer.listen({ onUnhandledFrame: 'error' }));
  afterAll(() => storyServer.close());
  afterEach(cleanup);

  async function open(story: keyof typeof stories) {
    const { element, fake } = stage(stories, story);
    render(element());
    const rows = await screen.findAllByText(/^Payout of/);
    return { fake, rows };
  }

  test('what is paid is what was earned less tax and fees', async () => {
    const { rows } = await open('Opened');
    const details = rows[0]!.closest('details')!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const total = (await screen.findByText('Paid to you')).closest('div');
    expect(total?.textContent).toBe('Paid to you$887.00');
    expect(screen.getByText('Withheld for tax').closest('div')?.textContent).toContain('−$288.00');
    expect(screen.getByText('Fees of the program').closest('div')?.textContent).toContain(
      '−$25.00',
    );
  });

  test('a payout that arrives changes by itself', async () => {
    const { fake } = await open('Ready');
    expect(screen.getByText('On its way')).toBeDefined();
    await waitFor(() => expect(fake.followers).toBe(1));
    arrive(fake);
    await waitFor(() => expect(screen.queryByText('On its way')).toBeNull());
  });

  test('the view stands by itself, with rows of the host', () => {
    const nothing = () => {};
    const { container } = render(
      <PayoutHistoryView
        history={{
          payouts: [fixtures.payout()],
          statements: { pending: undefined, failure: undefined, start: nothing },
          more: { hasMore: false, isLoading: false, error: undefined, load: nothing },
        }}
      />,
    );
    expect(container.querySelector('[data-portico-widget="payout-history"]')).not.toBeNull();
    expect(screen.getAllByText(/^Payout of/)).toHaveLength(1);
  });

  test('opens only what the partner opens', async () => {
    await open('Ready');
    expect(screen.queryByText('Withheld for tax')).toBeNull();
  });
});
