import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './ar/commission-plan.ts';
import { commissionPlanDraft } from './ar/commission-plan-draft.ts';
import { commissionReview } from './ar/commission-review.ts';
import { ledgerExplorer } from './ar/ledger-explorer.ts';
import { payoutRun } from './ar/payout-run.ts';
import { staffDispute } from './ar/staff-dispute.ts';
import { staff } from './ar/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'ar', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** Arabic for admin consoles: what partners never see, and so never load. */
export const staffAr: Locale = { code: 'ar', messages };
