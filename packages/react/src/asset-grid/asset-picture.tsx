import { useRef, useState } from 'react';
import type { Asset } from '@portico/sdk';
import { useAssetPreview } from '../hooks/index.ts';
import { GroundPart } from './asset-picture.parts.ts';
import { FittedImage } from './fitted-image.tsx';
import { FormatSheet } from './format-sheet.tsx';
import { useNear } from './use-near.ts';

/** Props of {@link AssetPicture}. */
export interface AssetPictureProps {
  asset: Asset;
  /** What the picture shows, in words; left out where the words stand beside it. */
  alt?: string;
}

/**
 * The small picture of an asset, fetched with the session when it comes near the part of the
 * page in sight. As an image element: whatever an SVG has in it, no script runs there.
 */
export function AssetPicture({ asset, alt = '' }: AssetPictureProps) {
  const ground = useRef<HTMLSpanElement>(null);
  const isNear = useNear(ground);
  const { hasPreview, id } = asset;
  const preview = useAssetPreview(id, { enabled: hasPreview && isNear });
  const [brokenUrl, setBrokenUrl] = useState<string>();
  const isMissing = !hasPreview || preview.status === 'failed';
  const url = preview.data === brokenUrl ? undefined : preview.data;
  return (
    <GroundPart ref={ground}>
      {url && <FittedImage src={url} alt={alt} onError={() => setBrokenUrl(url)} />}
      {!url && (isMissing || brokenUrl !== undefined) && <FormatSheet asset={asset} />}
    </GroundPart>
  );
}
