import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './es/commission-plan.ts';
import { commissionPlanDraft } from './es/commission-plan-draft.ts';
import { commissionReview } from './es/commission-review.ts';
import { ledgerExplorer } from './es/ledger-explorer.ts';
import { payoutRun } from './es/payout-run.ts';
import { staffDispute } from './es/staff-dispute.ts';
import { staff } from './es/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'es', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** Spanish for admin consoles: what partners never see, and so never load. */
export const staffEs: Locale = { code: 'es', messages };
