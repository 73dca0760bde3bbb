export {
  assetListOptions,
  assetPreviewOptions,
  bonusOptions,
  commissionListOptions,
  commissionOptions,
  commissionSummaryOptions,
  earningsOptions,
  linkCodeOptions,
  linkListOptions,
  partnerOptions,
  payoutListOptions,
  payoutOverviewOptions,
  planOptions,
  programOptions,
  taxCenterOptions,
  tierProgressOptions,
  useSession,
} from '../internal/data/index.ts';
export type {
  Action,
  Asking,
  AssetFilters,
  CommissionFilters,
  EarningsQuestion,
  LinkFilters,
  PayoutFilters,
  ListResource,
  Resource,
  Scope,
  SessionView,
} from '../internal/data/index.ts';
export { useAssetDownload, useAssetPreview, useAssets } from './use-assets.ts';
export type { AssetPreviewOptions } from './use-assets.ts';
export { useCommission, useCommissions, useCommissionSummary } from './use-commissions.ts';
export type { CommissionSummary } from './use-commissions.ts';
export { useBonuses, useCommissionPlan, useEarnings } from './use-earnings.ts';
export { useExportCommissions } from './use-export-commissions.ts';
export type { CommissionExportInput } from './use-export-commissions.ts';
export { useArchiveLink, useCreateLink, useLinks, useUpdateLink } from './use-links.ts';
export type { ArchiveLinkInput, CreateLinkInput, UpdateLinkInput } from './use-links.ts';
export { useLinkAvailability, type LinkAvailability } from './use-link-availability.ts';
export { usePartner, useProgram } from './use-program.ts';
export { usePorticoEvents } from './use-portico-events.ts';
export { useCelebratePromotion, useTierProgress } from './use-tier.ts';
export { useSubmitTaxForm, useTaxCenter, useTaxDocument } from './use-tax.ts';
export type { SubmitTaxFormInput } from './use-tax.ts';
export {
  usePayoutOverview,
  usePayouts,
  usePayoutStatement,
  useRequestPayout,
} from './use-payouts.ts';
export type { PayoutStatementInput, RequestPayoutInput } from './use-payouts.ts';
export { useMonthlyStatement, useStatements } from './use-statements.ts';
export type { MonthlyStatementInput } from './use-statements.ts';
export { useSetPayoutMethod, useStartOnboarding } from './use-payout-method.ts';
export type { SetPayoutMethodInput, StartOnboardingInput } from './use-payout-method.ts';
