import type { Asset } from '@portico/sdk';
import { Images } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Card, EmptyState } from '../internal/ui/index.ts';
import { DataAge } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import type { AssetGridProps } from './asset-grid.tsx';
import { AssetPicture } from './asset-picture.tsx';
import { AssetShelves } from './asset-shelves.tsx';
import { previewDialog } from './later.ts';
import type { AssetGridModel } from './use-asset-grid.ts';

/** Props of {@link AssetBody}. */
export interface AssetBodyProps {
  grid: AssetGridModel;
  shown: Empty | Ready<unknown>;
  onShowTier: AssetGridProps['onShowTier'];
}

/** The cards: fetched while their data is, behind the frame that asks for the data. */
export function AssetBody({ grid, shown, onShowTier }: AssetBodyProps) {
  const t = useMessages(assetGrid);
  const { view, preview, region } = grid;
  if (shown.name === 'empty') {
    return (
      <Card>
        <EmptyState icon={Images} title={t('empty.title')} description={t('empty.text')} />
      </Card>
    );
  }
  const note = <DataAge of={shown} />;
  const pictureOf = (asset: Asset) => <AssetPicture asset={asset} />;
  return (
    <>
      <AssetShelves {...view} note={note} pictureOf={pictureOf} onShowTier={onShowTier} />
      {preview && <previewDialog.Component {...preview} region={region} onShowTier={onShowTier} />}
      {!preview?.isOpen && region}
    </>
  );
}
