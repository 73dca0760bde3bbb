import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Asset } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { Dialog } from '../internal/ui/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { common } from '../locales/en/every-widget.ts';
import { AssetPicture } from './asset-picture.tsx';
import { AssetPreviewFoot } from './asset-preview-foot.tsx';
import * as Parts from './asset-preview.parts.ts';
import { AssetDetails } from './asset-details.tsx';
import { DownloadFailure } from './download-failure.tsx';
import { canShow, OpenedFile } from './opened-file.tsx';
import { useArrowKeys } from './use-arrow-keys.ts';
import type { Download, Unlock } from './use-downloads.ts';
import { useFocusKept } from './use-focus-kept.ts';

/** Props of {@link AssetPreviewDialog}. */
export interface AssetPreviewDialogProps {
  isOpen: boolean;
  asset: Asset;
  /** What previous and next go through, in order. */
  assets: readonly Asset[];
  onTurn: (id: string) => void;
  /** The last one is on screen: more may be loaded. */
  onNearEnd: () => void;
  onClose: () => void;
  download: Download | undefined;
  /** Gives the file when it came. */
  onDownload: (asset: Asset) => Promise<File | undefined>;
  onShowTier?: ((tier: Unlock) => void) | undefined;
  /** Speaks; in here, because a dialog silences the page around it. */
  region: ReactNode;
}

/** One asset, large, with its details and the download; arrows turn to the next one. */
export function AssetPreviewDialog(props: AssetPreviewDialogProps) {
  const { isOpen, asset, onClose, region } = props;
  const tCommon = useMessages(common);
  const [opened, setOpened] = useState<{ id: string; file: File }>();
  // Of the files that came only the newest is kept, and only while somebody may look at it.
  const file = opened?.id === asset.id ? opened.file : undefined;
  async function download() {
    const came = await props.onDownload(asset);
    if (came && canShow(came)) setOpened({ id: asset.id, file: came });
  }
  const start = () => void download();
  return (
    <Dialog
      open={isOpen}
      onClose={() => {
        setOpened(undefined);
        onClose();
      }}
      title={<bdi>{asset.title}</bdi>}
      description={asset.description && <bdi>{asset.description}</bdi>}
      closeLabel={tCommon('close')}
      footer={<AssetPreviewFoot {...props} onDownload={start} />}
    >
      <Content {...props} file={file} onDownload={start} />
      {region}
    </Dialog>
  );
}

interface ContentProps extends Omit<AssetPreviewDialogProps, 'onDownload'> {
  file: File | undefined;
  onDownload: () => void;
}

function Content({ asset, assets, onTurn, onNearEnd, download, onDownload, file }: ContentProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const index = assets.findIndex(({ id }) => id === asset.id);
  useArrowKeys(sheet, (step) => {
    if (index + step >= assets.length - 1) onNearEnd();
    const next = index < 0 ? undefined : assets[index + step];
    if (next) onTurn(next.id);
  });
  useFocusKept(sheet, `${asset.lockedUntil !== null} ${download?.status}`);
  return (
    <Parts.PreviewPart ref={sheet} tabIndex={-1} data-locked={asset.lockedUntil ? '' : undefined}>
      <Parts.StagePart>
        {file ? (
          <OpenedFile file={file} title={asset.title} />
        ) : (
          <Picture key={asset.id} asset={asset} />
        )}
      </Parts.StagePart>
      <AssetDetails asset={asset} />
      {download?.status === 'failed' && (
        <DownloadFailure title={asset.title} error={download.error} onRetry={onDownload} />
      )}
    </Parts.PreviewPart>
  );
}

function Picture({ asset }: { asset: Asset }) {
  const t = useMessages(assetGrid);
  const { title, hasPreview, lockedUntil, contentType } = asset;
  const opensLater = lockedUntil === null && canShow({ type: contentType });
  return (
    <>
      <AssetPicture asset={asset} alt={t('preview.picture', { title })} />
      {!hasPreview && (
        <Parts.StageNotePart>
          {t(opensLater ? 'preview.afterDownload' : 'preview.none')}
        </Parts.StageNotePart>
      )}
    </>
  );
}
