export { AssetGrid, type AssetGridProps } from './asset-grid.tsx';
export { AssetGridView, type AssetGridViewProps, type FoundAssets } from './asset-grid.view.tsx';
export type { AssetChoice } from './asset-choice.ts';
export type { Download } from './use-downloads.ts';
export { preloadAssetGrid } from './body.ts';
