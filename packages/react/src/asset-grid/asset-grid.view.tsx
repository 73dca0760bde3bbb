import type { ReactNode } from 'react';
import type { Asset, PorticoError } from '@portico/sdk';
import type { AssetChoice, Shelf } from './asset-choice.ts';
import type { AssetFootProps } from './asset-foot.tsx';
import { AssetShelves } from './asset-shelves.tsx';
import type { Download, Unlock } from './use-downloads.ts';

/** The assets of the choice in force. */
export type FoundAssets =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PorticoError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly assets: readonly Asset[] };

/** Props of {@link AssetGridView}: everything that is on screen, and what can be done. */
export interface AssetGridViewProps {
  found: FoundAssets;
  /** The categories to choose from; with one, besides all, there is nothing to choose. */
  shelves: readonly Shelf[];
  choice: AssetChoice;
  onChoice: (choice: AssetChoice) => void;
  /** How downloads go, by the id of the asset. */
  downloads: ReadonlyMap<string, Download>;
  onDownload: (asset: Asset) => void;
  onPreview: (asset: Asset) => void;
  /** Leads to what a tier asks for; without it nothing is offered. */
  onShowTier?: ((tier: Unlock) => void) | undefined;
  more: AssetFootProps['more'];
  /** The assets belong to the choice before; newer ones are on their way. */
  isPrevious: boolean;
  /** The small picture of an asset; its format when left out. */
  pictureOf?: (asset: Asset) => ReactNode;
  /** How old the data is, when it could not be renewed. */
  note: ReactNode;
}

/** Search, categories and cards. Knows no data source. */
export function AssetGridView(props: AssetGridViewProps) {
  return <AssetShelves {...props} />;
}
