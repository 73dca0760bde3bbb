export { TaxCenter, type TaxCenterProps } from './tax-center.tsx';
export { TaxCenterView, type TaxCenterViewProps } from './tax-center.view.tsx';
export type { TaxContentProps } from './tax-content.tsx';
export type { DocumentDownloads } from './document-list.tsx';
export type { FormOpener } from './form-on-file.tsx';
export { preloadTaxCenter } from './body.ts';
