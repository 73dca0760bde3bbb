import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Asset } from '@portico/sdk';
import {
  Check,
  ChevronRight,
  Download as DownloadIcon,
  Eye,
  LockKeyhole,
} from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon, IconButton } from '../internal/ui/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import * as Parts from './asset-card.parts.ts';
import { UnlockPart, UnlockStepPart } from './asset-note.parts.ts';
import { DownloadFailure } from './download-failure.tsx';
import type { Download, Unlock } from './use-downloads.ts';
import { useAssetWords } from './use-asset-words.ts';
import { useFocusKept } from './use-focus-kept.ts';

/** Props of {@link AssetCard}. */
export interface AssetCardProps {
  asset: Asset;
  /** How its download goes or went; undefined when nothing is to be said. */
  download: Download | undefined;
  onDownload: (asset: Asset) => void;
  onPreview: (asset: Asset) => void;
  onShowTier: ((tier: Unlock) => void) | undefined;
  picture: ReactNode;
}

/** One asset: a picture that opens the preview, what it is, and the download or what unlocks it. */
export function AssetCard(props: AssetCardProps) {
  const { asset, download, onDownload, onPreview, onShowTier, picture } = props;
  const { title, lockedUntil } = asset;
  const t = useMessages(assetGrid);
  const words = useAssetWords();
  const thumb = useRef<HTMLButtonElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useFocusKept(thumb, lockedUntil !== null);
  useFocusKept(button, download?.status);
  const usage = words.usage(asset);
  return (
    <Parts.CardPart data-locked={lockedUntil ? '' : undefined}>
      <Parts.ThumbPart
        ref={thumb}
        type="button"
        aria-label={t('preview.of', { title })}
        onClick={() => onPreview(asset)}
      >
        <Parts.PicturePart>{picture}</Parts.PicturePart>
        <Parts.ThumbMarkPart>
          <Icon icon={lockedUntil ? LockKeyhole : Eye} />
        </Parts.ThumbMarkPart>
      </Parts.ThumbPart>
      <Parts.WordsPart>
        <Parts.TitlePart>
          <bdi>{title}</bdi>
        </Parts.TitlePart>
        <Parts.FactsPart>
          <Parts.FormatPart>{asset.format}</Parts.FormatPart>
          <span>{words.size(asset)}</span>
        </Parts.FactsPart>
        {lockedUntil && <Lock title={title} tier={lockedUntil} onShowTier={onShowTier} />}
        {!lockedUntil && usage && <Parts.UsagePart>{usage}</Parts.UsagePart>}
      </Parts.WordsPart>
      {!lockedUntil && (
        <Parts.ActionPart>
          <IconButton
            ref={button}
            variant="secondary"
            icon={download?.status === 'done' ? Check : DownloadIcon}
            pending={download?.status === 'pending'}
            data-download={download?.status ?? 'idle'}
            label={t('download.of', { title })}
            onClick={() => onDownload(asset)}
          />
        </Parts.ActionPart>
      )}
      {download?.status === 'failed' && (
        <DownloadFailure title={title} error={download.error} onRetry={() => onDownload(asset)} />
      )}
    </Parts.CardPart>
  );
}

type LockProps = Pick<AssetCardProps, 'onShowTier'> & { title: string; tier: Unlock };

function Lock({ title, tier, onShowTier }: LockProps) {
  const t = useMessages(assetGrid);
  return (
    <UnlockPart>
      {onShowTier ? (
        <UnlockStepPart
          type="button"
          aria-label={t('locked.showFor', { title, tier: tier.name })}
          onClick={() => onShowTier(tier)}
        >
          {t('locked.at', { tier: tier.name })}
          <Icon icon={ChevronRight} />
        </UnlockStepPart>
      ) : (
        t('locked.at', { tier: tier.name })
      )}
    </UnlockPart>
  );
}
