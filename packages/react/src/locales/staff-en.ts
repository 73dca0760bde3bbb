import type { Locale } from '../internal/i18n/translation.ts';
import { commissionPlan } from './en/commission-plan.ts';
import { commissionPlanDraft } from './en/commission-plan-draft.ts';
import { commissionReview } from './en/commission-review.ts';
import { ledgerExplorer } from './en/ledger-explorer.ts';
import { payoutRun } from './en/payout-run.ts';
import { staffDispute } from './en/staff-dispute.ts';
import { staff } from './en/staff.ts';

/** All blocks of admin consoles; other languages stop compiling until they follow. */
export const staffBlocks = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** English for admin consoles. Widgets bring their own texts along; hosts build on them. */
export const staffEn = {
  code: 'en',
  messages: {
    staff: staff.messages,
    staffDispute: staffDispute.messages,
    commissionReview: commissionReview.messages,
    ledgerExplorer: ledgerExplorer.messages,
    commissionPlan: commissionPlan.messages,
    commissionPlanDraft: commissionPlanDraft.messages,
    payoutRun: payoutRun.messages,
  },
} satisfies Locale;
