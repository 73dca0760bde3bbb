import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { describeWidget } from '../internal/testing/describe-widget.tsx';
import { stage, storyServer } from '../internal/testing/story-harness.tsx';
import * as stories from './payout-request.stories.tsx';

describeWidget(stories, {
  name: 'payout-request',
  parts: ['balance', 'balance-figure', 'balance-minimum', 'balance-blockers', 'facts', 'callout'],
});

describe('the payout request', () => {
  beforeAll(() => storyServer.listen({ onUnhandledFrame: 'error' }));
  afterAll(() => storyServer.close());
  afterEach(cleanup);

  test('what is in the way stands in place of the button', async () => {
    render(stage(stories, 'WithoutTaxForm').element());
    const usd = await screen.findByRole('region', { name: 'Balance in USD' });
    within(usd).getByText('We need a tax form before we can pay you.');
    expect(within(usd).queryByRole('button', { name: 'Request payout' })).toBeNull();
  });

  test('pressing as often as one likes asks once', async () => {
    const { element, fake } = stage(stories, 'Ready');
    render(element());
    await userEvent.click(await screen.findByRole('button', { name: 'Request payout' }));
    fake.latencyMs = 60;
    const send = await screen.findByRole('button', { name: 'Request $612.75' });
    for (let press = 0; press < 4; press += 1) await userEvent.click(send);
    await screen.findByText('$612.75 is on its way');
    expect(fake.calls.filter(({ name }) => name === 'payouts.request')).toHaveLength(1);
  });

  test('money that went back is owed and not lost', async () => {
    render(stage(stories, 'Negative').element());
    await screen.findByText(/so \$124\.50 is owed/);
    expect(screen.getByText('Carried into your next payout').parentElement?.textContent).toContain(
      '−$124.50',
    );
  });
});
