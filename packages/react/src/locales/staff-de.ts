import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './de/commission-plan.ts';
import { commissionPlanDraft } from './de/commission-plan-draft.ts';
import { commissionReview } from './de/commission-review.ts';
import { ledgerExplorer } from './de/ledger-explorer.ts';
import { payoutRun } from './de/payout-run.ts';
import { staffDispute } from './de/staff-dispute.ts';
import { staff } from './de/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'de', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** German for admin consoles: what partners never see, and so never load. */
export const staffDe: Locale = { code: 'de', messages };
