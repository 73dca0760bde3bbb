import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './es/asset-grid.ts';
import { bonusTracker } from './es/bonus-tracker.ts';
import { commissionDetail } from './es/commission-detail.ts';
import { commissionExplainer } from './es/commission-explainer.ts';
import { commissionTable } from './es/commission-table.ts';
import { earningsCalculator } from './es/earnings-calculator.ts';
import { earningsOverview } from './es/earnings-overview.ts';
import { common } from './es/every-widget.ts';
import { payoutMethod } from './es/payout-method.ts';
import { payoutRequest } from './es/payout-request.ts';
import { payoutWords } from './es/payout-words.ts';
import { payoutHistory } from './es/payout-history.ts';
import { referralLinkBuilder } from './es/referral-link-builder.ts';
import { referralLinkTools } from './es/referral-link-tools.ts';
import { formFields } from './es/form-fields.ts';
import { taxCenter } from './es/tax-center.ts';
import { taxForm } from './es/tax-form.ts';
import { tierRing } from './es/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'es', typeof englishBlocks> = {
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

/** Spanish. */
export const es: Locale = { code: 'es', messages };
