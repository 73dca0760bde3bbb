import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './fr/asset-grid.ts';
import { bonusTracker } from './fr/bonus-tracker.ts';
import { commissionDetail } from './fr/commission-detail.ts';
import { commissionExplainer } from './fr/commission-explainer.ts';
import { commissionTable } from './fr/commission-table.ts';
import { earningsCalculator } from './fr/earnings-calculator.ts';
import { earningsOverview } from './fr/earnings-overview.ts';
import { common } from './fr/every-widget.ts';
import { payoutMethod } from './fr/payout-method.ts';
import { payoutRequest } from './fr/payout-request.ts';
import { payoutWords } from './fr/payout-words.ts';
import { payoutHistory } from './fr/payout-history.ts';
import { referralLinkBuilder } from './fr/referral-link-builder.ts';
import { referralLinkTools } from './fr/referral-link-tools.ts';
import { formFields } from './fr/form-fields.ts';
import { taxCenter } from './fr/tax-center.ts';
import { taxForm } from './fr/tax-form.ts';
import { tierRing } from './fr/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'fr', typeof englishBlocks> = {
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

/** French. */
export const fr: Locale = { code: 'fr', messages };
