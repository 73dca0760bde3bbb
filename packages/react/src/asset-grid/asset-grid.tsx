import { forwardRef } from 'react';
import { Images } from 'lucide-react';
import type { Asset } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { EmptyState } from '../internal/ui/index.ts';
import { usePreload, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import type { AssetChoice } from './asset-choice.ts';
import { AssetGridView } from './asset-grid.view.tsx';
import { AssetPicture } from './asset-picture.tsx';
import { AssetSkeleton } from './asset-skeleton.tsx';
import { AssetsLocked } from './assets-locked.tsx';
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
      <Body initialChoice={initialChoice} onShowTier={onShowTier} />
    </Widget>
  );
});

type BodyProps = { [K in 'initialChoice' | 'onShowTier']: AssetGridProps[K] };

function Body({ initialChoice, onShowTier }: BodyProps) {
  const t = useMessages(assetGrid);
  const { canRead, state, view, preview, region } = useAssetGrid(initialChoice);
  usePreload(previewDialog);
  if (!canRead) return <AssetsLocked />;
  const pictureOf = (asset: Asset) => <AssetPicture asset={asset} />;
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<AssetSkeleton />}
      empty={<EmptyState icon={Images} title={t('empty.title')} description={t('empty.text')} />}
      ready={(_, note) => (
        <>
          <AssetGridView {...view} note={note} pictureOf={pictureOf} onShowTier={onShowTier} />
          {preview && (
            <previewDialog.Component {...preview} region={region} onShowTier={onShowTier} />
          )}
          {!preview?.isOpen && region}
        </>
      )}
    />
  );
}
