import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './fr/commission-plan.ts';
import { commissionPlanDraft } from './fr/commission-plan-draft.ts';
import { commissionReview } from './fr/commission-review.ts';
import { ledgerExplorer } from './fr/ledger-explorer.ts';
import { payoutRun } from './fr/payout-run.ts';
import { staffDispute } from './fr/staff-dispute.ts';
import { staff } from './fr/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'fr', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** French for admin consoles: what partners never see, and so never load. */
export const staffFr: Locale = { code: 'fr', messages };
