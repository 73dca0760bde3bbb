import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './pt-BR/asset-grid.ts';
import { bonusTracker } from './pt-BR/bonus-tracker.ts';
import { commissionDetail } from './pt-BR/commission-detail.ts';
import { commissionExplainer } from './pt-BR/commission-explainer.ts';
import { commissionTable } from './pt-BR/commission-table.ts';
import { earningsCalculator } from './pt-BR/earnings-calculator.ts';
import { earningsOverview } from './pt-BR/earnings-overview.ts';
import { common } from './pt-BR/every-widget.ts';
import { payoutMethod } from './pt-BR/payout-method.ts';
import { payoutRequest } from './pt-BR/payout-request.ts';
import { payoutWords } from './pt-BR/payout-words.ts';
import { payoutHistory } from './pt-BR/payout-history.ts';
import { referralLinkBuilder } from './pt-BR/referral-link-builder.ts';
import { referralLinkTools } from './pt-BR/referral-link-tools.ts';
import { formFields } from './pt-BR/form-fields.ts';
import { taxCenter } from './pt-BR/tax-center.ts';
import { taxForm } from './pt-BR/tax-form.ts';
import { tierRing } from './pt-BR/tier-ring.ts';
import type { englishBlocks } from './en.ts';

const messages: TranslationsOf<'pt-BR', typeof englishBlocks> = {
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

/** Brazilian Portuguese. */
export const ptBR: Locale = { code: 'pt-BR', messages };
