import type { Locale, TranslationsOf } from '../internal/i18n/translation.ts';
import { assetGrid } from './ar/asset-grid.ts';
import { commissionDetail } from './ar/commission-detail.ts';
import { commissionTable } from './ar/commission-table.ts';
import { common } from './ar/every-widget.ts';
import { referralLinkBuilder } from './ar/referral-link-builder.ts';
import { referralLinkTools } from './ar/referral-link-tools.ts';
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
};

/** Arabic. */
export const ar: Locale = { code: 'ar', messages };
