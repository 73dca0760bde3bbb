import type { Asset } from '@portico/sdk';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { isKnownCategory } from './asset-choice.ts';

/** The words of an asset that several places say. */
export function useAssetWords() {
  const t = useMessages(assetGrid);
  const format = useFormat();
  return {
    /** A category that is newer than we are is called what the server calls it. */
    category: (category: string) => {
      if (category === 'all') return t('category.all');
      return isKnownCategory(category) ? t(`category.${category}`) : category.replaceAll('_', ' ');
    },
    size: ({ bytes }: Asset) => format.bytes(bytes),
    usage: ({ downloads }: Asset) =>
      downloads > 0 ? t('downloaded', { count: downloads }) : undefined,
    updated: ({ updatedAt }: Asset) => format.date(updatedAt),
    pixels: ({ width, height }: Asset) =>
      width === null || height === null ? undefined : t('detail.pixels', { width, height }),
  };
}
