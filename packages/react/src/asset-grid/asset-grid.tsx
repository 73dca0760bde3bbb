import { forwardRef } from 'react';
import type { Asset } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { BodySlot, useBody, usePreload, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import type { AssetChoice } from './asset-choice.ts';
import { AssetSkeleton } from './asset-skeleton.tsx';
import { AssetsLocked } from './assets-locked.tsx';
import { body } from './body.ts';
import { previewDialog } from './later.ts';
import { useAssetGrid } from './use-asset-grid.ts';

/** Props of {@link AssetGrid}; everything else goes to its root element. */
export interface AssetGridProps extends HostProps {
  /** Category and search at the start, for example `{ category: 'brand' }`. */
  initialChoice?: Partial<AssetChoice>;
  /**
   * Leads the partner to what a locked asset asks for, such as the tier ring. Without it a
   * locked asset says which tier unlocks it and offers no step.
   */
  onShowTier?: ((tier: NonNullable<Asset['lockedUntil']>) => void) | undefined;
}

/**
 * The program's marketing material: found by category and word, looked at, downloaded. What a
 * higher tier unlocks is shown too, with the way there.
 */
export const AssetGrid = forwardRef<HTMLElement, AssetGridProps>(function AssetGrid(props, ref) {
  const { initialChoice, onShowTier, ...host } = props;
  return (
    <Widget {...host} ref={ref} name="asset-grid">
      <Frame initialChoice={initialChoice} onShowTier={onShowTier} />
    </Widget>
  );
});

type FrameProps = { [K in 'initialChoice' | 'onShowTier']: AssetGridProps[K] };

function Frame({ initialChoice, onShowTier }: FrameProps) {
  const t = useMessages(assetGrid);
  const grid = useAssetGrid(initialChoice);
  const { state, isHere } = useBody(body, grid.state);
  usePreload(previewDialog);
  if (!grid.canRead) return <AssetsLocked />;
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<AssetSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<AssetSkeleton />}>
          <body.Component grid={grid} shown={shown} onShowTier={onShowTier} />
        </BodySlot>
      )}
    />
  );
}
