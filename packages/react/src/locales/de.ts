import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './de/asset-grid.ts';
import { commissionDetail } from './de/commission-detail.ts';
import { commissionTable } from './de/commission-table.ts';
import { common } from './de/every-widget.ts';
import { referralLinkBuilder } from './de/referral-link-builder.ts';
import { referralLinkTools } from './de/referral-link-tools.ts';
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
};

/** German. */
export const de: Locale = { code: 'de', messages };
