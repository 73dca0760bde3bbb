import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './ja/commission-plan.ts';
import { commissionPlanDraft } from './ja/commission-plan-draft.ts';
import { commissionReview } from './ja/commission-review.ts';
import { ledgerExplorer } from './ja/ledger-explorer.ts';
import { payoutRun } from './ja/payout-run.ts';
import { staffDispute } from './ja/staff-dispute.ts';
import { staff } from './ja/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'ja', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** Japanese for admin consoles: what partners never see, and so never load. */
export const staffJa: Locale = { code: 'ja', messages };
