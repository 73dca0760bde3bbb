import type { Locale } from '../internal/i18n/translation.ts';
import { assetGrid } from './en/asset-grid.ts';
import { bonusTracker } from './en/bonus-tracker.ts';
import { commissionDetail } from './en/commission-detail.ts';
import { commissionExplainer } from './en/commission-explainer.ts';
import { commissionTable } from './en/commission-table.ts';
import { earningsCalculator } from './en/earnings-calculator.ts';
import { earningsOverview } from './en/earnings-overview.ts';
import { common } from './en/every-widget.ts';
import { payoutMethod } from './en/payout-method.ts';
import { payoutRequest } from './en/payout-request.ts';
import { payoutWords } from './en/payout-words.ts';
import { payoutHistory } from './en/payout-history.ts';
import { referralLinkBuilder } from './en/referral-link-builder.ts';
import { referralLinkTools } from './en/referral-link-tools.ts';
import { formFields } from './en/form-fields.ts';
import { taxCenter } from './en/tax-center.ts';
import { taxForm } from './en/tax-form.ts';
import { tierRing } from './en/tier-ring.ts';

/** All blocks; other languages stop compiling until they follow. */
export const englishBlocks = {
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

/** English. Widgets bring their own texts along; this is for hosts that build on them. */
export const en = {
  code: 'en',
  messages: {
    common: common.messages,
    commissionTable: commissionTable.messages,
    commissionDetail: commissionDetail.messages,
    tierRing: tierRing.messages,
    referralLinkBuilder: referralLinkBuilder.messages,
    referralLinkTools: referralLinkTools.messages,
    assetGrid: assetGrid.messages,
    earningsCalculator: earningsCalculator.messages,
    bonusTracker: bonusTracker.messages,
    earningsOverview: earningsOverview.messages,
    commissionExplainer: commissionExplainer.messages,
    formFields: formFields.messages,
    taxCenter: taxCenter.messages,
    taxForm: taxForm.messages,
    payoutWords: payoutWords.messages,
    payoutHistory: payoutHistory.messages,
    payoutRequest: payoutRequest.messages,
    payoutMethod: payoutMethod.messages,
  },
} satisfies Locale;
