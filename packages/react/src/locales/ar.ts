import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './ar/asset-grid.ts';
import { bonusTracker } from './ar/bonus-tracker.ts';
import { commissionDetail } from './ar/commission-detail.ts';
import { commissionExplainer } from './ar/commission-explainer.ts';
import { commissionTable } from './ar/commission-table.ts';
import { earningsCalculator } from './ar/earnings-calculator.ts';
import { earningsOverview } from './ar/earnings-overview.ts';
import { common } from './ar/every-widget.ts';
import { payoutMethod } from './ar/payout-method.ts';
import { payoutRequest } from './ar/payout-request.ts';
import { payoutWords } from './ar/payout-words.ts';
import { payoutHistory } from './ar/payout-history.ts';
import { referralLinkBuilder } from './ar/referral-link-builder.ts';
import { referralLinkTools } from './ar/referral-link-tools.ts';
import { formFields } from './ar/form-fields.ts';
import { taxCenter } from './ar/tax-center.ts';
import { taxForm } from './ar/tax-form.ts';
import { tierRing } from './ar/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'ar', typeof englishBlocks> = {
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

/** Arabic. */
export const ar: Locale = { code: 'ar', messages };
