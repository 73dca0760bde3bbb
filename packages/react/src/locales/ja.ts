import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './ja/asset-grid.ts';
import { bonusTracker } from './ja/bonus-tracker.ts';
import { commissionDetail } from './ja/commission-detail.ts';
import { commissionExplainer } from './ja/commission-explainer.ts';
import { commissionTable } from './ja/commission-table.ts';
import { earningsCalculator } from './ja/earnings-calculator.ts';
import { earningsOverview } from './ja/earnings-overview.ts';
import { common } from './ja/every-widget.ts';
import { payoutMethod } from './ja/payout-method.ts';
import { payoutRequest } from './ja/payout-request.ts';
import { payoutWords } from './ja/payout-words.ts';
import { payoutHistory } from './ja/payout-history.ts';
import { referralLinkBuilder } from './ja/referral-link-builder.ts';
import { referralLinkTools } from './ja/referral-link-tools.ts';
import { formFields } from './ja/form-fields.ts';
import { taxCenter } from './ja/tax-center.ts';
import { taxForm } from './ja/tax-form.ts';
import { tierRing } from './ja/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'ja', typeof englishBlocks> = {
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

/** Japanese. */
export const ja: Locale = { code: 'ja', messages };
