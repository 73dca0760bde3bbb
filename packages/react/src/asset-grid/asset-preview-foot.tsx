import {
  Check,
  ChevronLeft,
  ChevronRight,
  Download as DownloadIcon,
} from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, IconButton } from '../internal/ui/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import type { AssetPreviewDialogProps } from './asset-preview-dialog.tsx';
import * as Parts from './asset-preview.parts.ts';

/** Props of {@link AssetPreviewFoot}. */
export type AssetPreviewFootProps = Pick<
  AssetPreviewDialogProps,
  'asset' | 'assets' | 'onTurn' | 'onNearEnd' | 'download' | 'onShowTier' | 'onClose'
> & { onDownload: () => void };

/** Previous and next, and the one thing to do with what is on screen. */
export function AssetPreviewFoot(props: AssetPreviewFootProps) {
  const { asset, download, onDownload, onShowTier, onClose } = props;
  const t = useMessages(assetGrid);
  const { title, lockedUntil } = asset;
  return (
    <>
      <Turns {...props} />
      {!lockedUntil && (
        <Button
          variant="primary"
          icon={download?.status === 'done' ? Check : DownloadIcon}
          pending={download?.status === 'pending'}
          aria-label={t('download.of', { title })}
          onClick={onDownload}
        >
          {t('download.start')}
        </Button>
      )}
      {lockedUntil && onShowTier && (
        <Button
          variant="primary"
          onClick={() => {
            onClose();
            onShowTier(lockedUntil);
          }}
        >
          {t('locked.show')}
        </Button>
      )}
    </>
  );
}

function Turns({ asset, assets, onTurn, onNearEnd }: AssetPreviewFootProps) {
  const t = useMessages(assetGrid);
  const index = assets.findIndex(({ id }) => id === asset.id);
  if (index < 0 || assets.length < 2) return null;
  const turn = (step: number) => {
    if (index + step >= assets.length - 1) onNearEnd();
    const next = assets[index + step];
    if (next) onTurn(next.id);
  };
  const isFirst = index === 0;
  const isLast = index === assets.length - 1;
  return (
    <Parts.TurnsPart>
      {/* At an end they stay focusable: a button that goes away takes the focus with it. */}
      <IconButton
        icon={ChevronLeft}
        label={t('preview.previous')}
        aria-disabled={isFirst}
        onClick={() => turn(-1)}
      />
      <Parts.PositionPart>
        {t('preview.position', { position: index + 1, total: assets.length })}
      </Parts.PositionPart>
      <IconButton
        icon={ChevronRight}
        label={t('preview.next')}
        aria-disabled={isLast}
        onClick={() => turn(1)}
      />
    </Parts.TurnsPart>
  );
}
