import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './he/commission-plan.ts';
import { commissionPlanDraft } from './he/commission-plan-draft.ts';
import { commissionReview } from './he/commission-review.ts';
import { ledgerExplorer } from './he/ledger-explorer.ts';
import { payoutRun } from './he/payout-run.ts';
import { staffDispute } from './he/staff-dispute.ts';
import { staff } from './he/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'he', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** Hebrew for admin consoles: what partners never see, and so never load. */
export const staffHe: Locale = { code: 'he', messages };
