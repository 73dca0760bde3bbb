export {
  assetListOptions,
  assetPreviewOptions,
  commissionListOptions,
  commissionOptions,
  commissionSummaryOptions,
  linkCodeOptions,
  linkListOptions,
  partnerOptions,
  programOptions,
  tierProgressOptions,
  useSession,
} from '../internal/data/index.ts';
export type {
  Action,
  Asking,
  AssetFilters,
  CommissionFilters,
  LinkFilters,
  ListResource,
  Resource,
  Scope,
  SessionView,
} from '../internal/data/index.ts';
export { useAssetDownload, useAssetPreview, useAssets } from './use-assets.ts';
export type { AssetPreviewOptions } from './use-assets.ts';
export {
  useCommission,
  useCommissions,
  useCommissionSummary,
  useExportCommissions,
} from './use-commissions.ts';
export type { CommissionExportInput, CommissionSummary } from './use-commissions.ts';
export { useArchiveLink, useCreateLink, useLinks, useUpdateLink } from './use-links.ts';
export type { ArchiveLinkInput, CreateLinkInput, UpdateLinkInput } from './use-links.ts';
export { useLinkAvailability, type LinkAvailability } from './use-link-availability.ts';
export { usePartner, useProgram } from './use-program.ts';
export { usePorticoEvents } from './use-portico-events.ts';
export { useCelebratePromotion, useTierProgress } from './use-tier.ts';
