import type { ComponentType } from 'react';
import type { HostProps } from '../internal/widget/index.ts';

/**
 * How a prop of a widget is spoken in HTML: `text` and `number` are attributes, a `property` is
 * given by script. Of callbacks `tells` reports what has happened; `offers` is a step that the
 * widget shows only when somebody takes it.
 */
export type PropKind = 'text' | 'number' | 'property' | 'tells' | 'offers';

type KindOf<V> = V extends (...given: never[]) => unknown
  ? 'tells' | 'offers'
  : V extends string
    ? 'text'
    : V extends number
      ? 'number'
      : 'property';

/** What a widget takes beside what every widget takes. */
export type OwnProps<P> = Omit<P, keyof HostProps | 'ref' | 'key'>;

/** The kind of each of a widget's own props; none may be missing. */
export type KindsOf<P> = {
  readonly [K in keyof OwnProps<P>]-?: KindOf<NonNullable<OwnProps<P>[K]>>;
};

/** One widget as an element: where its code is, and what it takes. */
export interface WidgetRow<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly kinds: KindsOf<P>;
}

function row<P>(load: () => Promise<ComponentType<P>>, kinds: KindsOf<P>): WidgetRow<P> {
  return { load, kinds };
}

// The files themselves and not the doors: behind a door stand the bodies, which come later.
/** Every element but the provider, by its name without `portico-`. */
export const elementTable = {
  'commission-table': row(
    async () => (await import('../commission-table/commission-table.tsx')).CommissionTable,
    { initialChoice: 'property', onCreateLink: 'offers' },
  ),
  'tier-ring': row(async () => (await import('../tier-ring/tier-ring.tsx')).TierRing, {
    onAct: 'offers',
  }),
  'referral-link-builder': row(
    async () =>
      (await import('../referral-link-builder/referral-link-builder.tsx')).ReferralLinkBuilder,
    { shareText: 'text', onLinkCreated: 'tells' },
  ),
  'asset-grid': row(async () => (await import('../asset-grid/asset-grid.tsx')).AssetGrid, {
    initialChoice: 'property',
    onShowTier: 'offers',
  }),
  'commission-explainer': row(
    async () =>
      (await import('../commission-explainer/commission-explainer.tsx')).CommissionExplainer,
    { commissionId: 'text' },
  ),
  'earnings-overview': row(
    async () => (await import('../earnings-overview/earnings-overview.tsx')).EarningsOverview,
    { months: 'number', initialCurrency: 'text', onCreateLink: 'offers' },
  ),
  'tax-center': row(async () => (await import('../tax-center/tax-center.tsx')).TaxCenter, {
    onFiled: 'tells',
  }),
  'bonus-tracker': row(
    async () => (await import('../bonus-tracker/bonus-tracker.tsx')).BonusTracker,
    {},
  ),
  'earnings-calculator': row(
    async () => (await import('../earnings-calculator/earnings-calculator.tsx')).EarningsCalculator,
    {},
  ),
  'payout-history': row(
    async () => (await import('../payout-history/payout-history.tsx')).PayoutHistory,
    { onCheckMethod: 'offers', onCreateLink: 'offers' },
  ),
  'payout-request': row(
    async () => (await import('../payout-request/payout-request.tsx')).PayoutRequest,
    { onAct: 'offers', onRequested: 'tells' },
  ),
  'payout-method-form': row(
    async () => (await import('../payout-method-form/payout-method-form.tsx')).PayoutMethodForm,
    { returnUrl: 'text', onRedirect: 'offers', onSaved: 'tells' },
  ),
};

/** The table, for types. */
export type ElementTable = typeof elementTable;
