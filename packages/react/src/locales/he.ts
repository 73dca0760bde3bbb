import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './he/asset-grid.ts';
import { bonusTracker } from './he/bonus-tracker.ts';
import { commissionDetail } from './he/commission-detail.ts';
import { commissionExplainer } from './he/commission-explainer.ts';
import { commissionTable } from './he/commission-table.ts';
import { earningsCalculator } from './he/earnings-calculator.ts';
import { earningsOverview } from './he/earnings-overview.ts';
import { common } from './he/every-widget.ts';
import { payoutMethod } from './he/payout-method.ts';
import { payoutRequest } from './he/payout-request.ts';
import { payoutWords } from './he/payout-words.ts';
import { payoutHistory } from './he/payout-history.ts';
import { referralLinkBuilder } from './he/referral-link-builder.ts';
import { referralLinkTools } from './he/referral-link-tools.ts';
import { formFields } from './he/form-fields.ts';
import { taxCenter } from './he/tax-center.ts';
import { taxForm } from './he/tax-form.ts';
import { tierRing } from './he/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'he', typeof englishBlocks> = {
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

/** Hebrew. */
export const he: Locale = { code: 'he', messages };
