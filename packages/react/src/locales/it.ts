import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './it/asset-grid.ts';
import { bonusTracker } from './it/bonus-tracker.ts';
import { commissionDetail } from './it/commission-detail.ts';
import { commissionExplainer } from './it/commission-explainer.ts';
import { commissionTable } from './it/commission-table.ts';
import { earningsCalculator } from './it/earnings-calculator.ts';
import { earningsOverview } from './it/earnings-overview.ts';
import { common } from './it/every-widget.ts';
import { payoutMethod } from './it/payout-method.ts';
import { payoutRequest } from './it/payout-request.ts';
import { payoutWords } from './it/payout-words.ts';
import { payoutHistory } from './it/payout-history.ts';
import { referralLinkBuilder } from './it/referral-link-builder.ts';
import { referralLinkTools } from './it/referral-link-tools.ts';
import { formFields } from './it/form-fields.ts';
import { taxCenter } from './it/tax-center.ts';
import { taxForm } from './it/tax-form.ts';
import { tierRing } from './it/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'it', typeof englishBlocks> = {
  common,
  commissionTable,
  commissionDetail,
  tierRing,
  referralLinkBuilder,
  referralLinkTools,
  assetGrid,
  earningsCalculator,
  bonusTracker,
  earningsOverview,
  commissionExplainer,
  formFields,
  taxCenter,
  taxForm,
  payoutWords,
  payoutHistory,
  payoutRequest,
  payoutMethod,
};

/** Italian. */
export const it: Locale = { code: 'it', messages };
