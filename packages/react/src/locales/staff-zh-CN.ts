import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './zh-CN/commission-plan.ts';
import { commissionPlanDraft } from './zh-CN/commission-plan-draft.ts';
import { commissionReview } from './zh-CN/commission-review.ts';
import { ledgerExplorer } from './zh-CN/ledger-explorer.ts';
import { payoutRun } from './zh-CN/payout-run.ts';
import { staffDispute } from './zh-CN/staff-dispute.ts';
import { staff } from './zh-CN/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'zh-CN', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** Simplified Chinese for admin consoles: what partners never see, and so never load. */
export const staffZhCN: Locale = { code: 'zh-CN', messages };
