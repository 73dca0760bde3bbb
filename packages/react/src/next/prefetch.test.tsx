import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { createPortico } from '@portico/sdk';
import { createFakePortico, fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { beforeEach, expect, test, vi } from 'vitest';
import { AssetGrid, preloadAssetGrid } from '../asset-grid/index.ts';
import { BonusTracker } from '../bonus-tracker/index.ts';
import { CommissionTable, preloadCommissionTable } from '../commission-table/index.ts';
import { EarningsCalculator } from '../earnings-calculator/index.ts';
import { EarningsOverview } from '../earnings-overview/index.ts';
import { bonusOptions } from '../hooks/index.ts';
import { createQueryClient, ServedAnswers } from '../internal/data/index.ts';
import { bePatient } from '../internal/testing/patience.ts';
import { InPlaceContext } from '../internal/widget/index.ts';
import { PayoutHistory } from '../payout-history/index.ts';
import { PayoutMethodForm } from '../payout-method-form/index.ts';
import { PayoutRequest } from '../payout-request/index.ts';
import { PorticoProvider } from '../provider/index.ts';
import { preloadReferralLinkBuilder, ReferralLinkBuilder } from '../referral-link-builder/index.ts';
import { TaxCenter } from '../tax-center/index.ts';
import { TierRing } from '../tier-ring/index.ts';
import { prefetch } from './prefetch.ts';
import type { PrefetchOptions } from './prefetch.ts';
import type { ServedWidget } from './questions.ts';

bePatient();

let fake: FakePortico;
beforeEach(async () => {
  fake = createFakePortico();
  await Promise.all([preloadCommissionTable(), preloadAssetGrid(), preloadReferralLinkBuilder()]);
});

const widgets: Record<ServedWidget, ComponentType> = {
  'commission-table': CommissionTable,
  'tier-ring': TierRing,
  'referral-link-builder': ReferralLinkBuilder,
  'asset-grid': AssetGrid,
  'earnings-overview': EarningsOverview,
  'earnings-calculator': EarningsCalculator,
  'bonus-tracker': BonusTracker,
  'payout-history': PayoutHistory,
  'payout-request': PayoutRequest,
  'payout-method-form': PayoutMethodForm,
  'tax-center': TaxCenter,
};

function optionsOf(given: Partial<PrefetchOptions>): PrefetchOptions {
  const { baseUrl, fetch } = fake.options;
  const partner = { externalId: fake.state.partner.externalId ?? '' };
  return { baseUrl, fetch, secretKey: 'sk_1', partner, totalTimeout: 30_000, ...given };
}

test.each(Object.keys(widgets) as ServedWidget[])(
  '%s has its data before a script runs',
  async (name) => {
    // As it travels: through JSON, without a client on the other side.
    const state = JSON.parse(JSON.stringify(await prefetch(optionsOf({ widgets: [name] }))));
    const Widget = widgets[name];
    const client = createPortico(fake.options);
    const queryClient = createQueryClient();
    const html = renderToString(
      <InPlaceContext.Provider value={true}>
        <ServedAnswers answers={state.answers} queryClient={queryClient}>
          <PorticoProvider
            {...{ client, queryClient, initialScope: state.scope, timeZone: 'UTC' }}
            now={fixtures.now}
          >
            <Widget />
          </PorticoProvider>
        </ServedAnswers>
      </InPlaceContext.Provider>,
    );
    expect(html).toMatch(/data-portico-state="(ready|empty|locked)"/);
    // No boundary that a stream could put off: React marks one with `<!--$`.
    expect(html).not.toContain('<!--$');
    client.session.forget();
  },
);

test('the hooks of a host are asked for as well, and nothing secret travels', async () => {
  const ask = vi.fn<NonNullable<PrefetchOptions['ask']>>((served) =>
    served.ask(bonusOptions(served.asking)),
  );
  const state = await prefetch(optionsOf({ ask }));
  expect(state.answers?.queries).toHaveLength(1);
  expect(state.scope).toEqual({ programId: fake.state.program.id, partnerId: expect.any(String) });
  expect(JSON.stringify(state)).not.toMatch(/eyJ|sk_/);
});

test('a question that fails is left to the browser, and the host hears of it', async () => {
  fake.fail('tiers.progress', 'internal');
  const onError = vi.fn();
  const state = await prefetch(optionsOf({ widgets: ['tier-ring', 'bonus-tracker'], onError }));
  expect(state.answers?.queries).toHaveLength(1);
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'internal' }));
});

test('without a session the page goes out all the same', async () => {
  fake.fail('*', 'internal');
  const onError = vi.fn();
  const state = await prefetch(optionsOf({ widgets: ['tier-ring'], onError }));
  expect(state).toEqual({ now: expect.any(Number) });
  expect(onError).toHaveBeenCalledOnce();
});
