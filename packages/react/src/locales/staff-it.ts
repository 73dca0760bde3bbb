import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './it/commission-plan.ts';
import { commissionPlanDraft } from './it/commission-plan-draft.ts';
import { commissionReview } from './it/commission-review.ts';
import { ledgerExplorer } from './it/ledger-explorer.ts';
import { payoutRun } from './it/payout-run.ts';
import { staffDispute } from './it/staff-dispute.ts';
import { staff } from './it/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'it', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** Italian for admin consoles: what partners never see, and so never load. */
export const staffIt: Locale = { code: 'it', messages };
