import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { commissionPlan } from './pt-BR/commission-plan.ts';
import { commissionPlanDraft } from './pt-BR/commission-plan-draft.ts';
import { commissionReview } from './pt-BR/commission-review.ts';
import { ledgerExplorer } from './pt-BR/ledger-explorer.ts';
import { payoutRun } from './pt-BR/payout-run.ts';
import { staffDispute } from './pt-BR/staff-dispute.ts';
import { staff } from './pt-BR/staff.ts';
import type { staffBlocks } from './staff-en.ts';

const messages: TranslationsOf<'pt-BR', typeof staffBlocks> = {
  staff,
  staffDispute,
  commissionReview,
  ledgerExplorer,
  commissionPlan,
  commissionPlanDraft,
  payoutRun,
};

/** Brazilian Portuguese for admin consoles: what partners never see, and so never load. */
export const staffPtBR: Locale = { code: 'pt-BR', messages };
