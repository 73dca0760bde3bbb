import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './de/asset-grid.ts';
import { bonusTracker } from './de/bonus-tracker.ts';
import { commissionDetail } from './de/commission-detail.ts';
import { commissionExplainer } from './de/commission-explainer.ts';
import { commissionTable } from './de/commission-table.ts';
import { earningsCalculator } from './de/earnings-calculator.ts';
import { earningsOverview } from './de/earnings-overview.ts';
import { common } from './de/every-widget.ts';
import { payoutMethod } from './de/payout-method.ts';
import { payoutRequest } from './de/payout-request.ts';
import { payoutWords } from './de/payout-words.ts';
import { payoutHistory } from './de/payout-history.ts';
import { referralLinkBuilder } from './de/referral-link-builder.ts';
import { referralLinkTools } from './de/referral-link-tools.ts';
import { formFields } from './de/form-fields.ts';
import { taxCenter } from './de/tax-center.ts';
import { taxForm } from './de/tax-form.ts';
import { tierRing } from './de/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'de', typeof englishBlocks> = {
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

/** German. */
export const de: Locale = { code: 'de', messages };
