import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './zh-CN/asset-grid.ts';
import { bonusTracker } from './zh-CN/bonus-tracker.ts';
import { commissionDetail } from './zh-CN/commission-detail.ts';
import { commissionExplainer } from './zh-CN/commission-explainer.ts';
import { commissionTable } from './zh-CN/commission-table.ts';
import { earningsCalculator } from './zh-CN/earnings-calculator.ts';
import { earningsOverview } from './zh-CN/earnings-overview.ts';
import { common } from './zh-CN/every-widget.ts';
import { payoutMethod } from './zh-CN/payout-method.ts';
import { payoutRequest } from './zh-CN/payout-request.ts';
import { payoutWords } from './zh-CN/payout-words.ts';
import { payoutHistory } from './zh-CN/payout-history.ts';
import { referralLinkBuilder } from './zh-CN/referral-link-builder.ts';
import { referralLinkTools } from './zh-CN/referral-link-tools.ts';
import { formFields } from './zh-CN/form-fields.ts';
import { taxCenter } from './zh-CN/tax-center.ts';
import { taxForm } from './zh-CN/tax-form.ts';
import { tierRing } from './zh-CN/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'zh-CN', typeof englishBlocks> = {
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

/** Simplified Chinese. */
export const zhCN: Locale = { code: 'zh-CN', messages };
