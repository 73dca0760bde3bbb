export {
  useAdjustCommission,
  useReplyToDispute,
  useResolveDispute,
  useReviewCommissions,
  useReviewQueue,
  useStaffCommission,
  useStaffDispute,
} from './use-review.ts';
export type {
  AdjustmentInput,
  DisputeDecisionInput,
  DisputeReplyInput,
  ReviewFilters,
  ReviewInput,
} from './use-review.ts';
export { useDisputeEvidence, type DisputeEvidenceInput } from './use-dispute-evidence.ts';
export { usePartnerSearch, type PartnersFound } from './use-partner-search.ts';
export { useLedgerEntries, useReconciliation, useTrialBalance } from './use-ledger.ts';
export type { LedgerFilters, TrialBalanceInput } from './use-ledger.ts';
export {
  usePlanDryRun,
  usePlanPresets,
  usePlanVersions,
  usePublishPlan,
  useWithdrawPlan,
} from './use-plans.ts';
export type { PlanDryRun, PlanDryRunInput, PlanPreset, PublishPlanInput } from './use-plans.ts';
export {
  useExportPayoutRun,
  useMovePayout,
  usePayoutDryRun,
  usePayoutPreview,
  usePayoutRun,
  usePayoutRuns,
  useStaffPayouts,
  useStartPayoutRun,
} from './use-payout-runs.ts';
export type {
  MovePayoutInput,
  PayoutRunExportInput,
  PayoutPreviewFilters,
  PayoutRunInput,
  StaffPayoutFilters,
} from './use-payout-runs.ts';
