import type { Locale } from '../internal/i18n/translation.ts';
import { assetGrid } from './en/asset-grid.ts';
import { commissionDetail } from './en/commission-detail.ts';
import { commissionTable } from './en/commission-table.ts';
import { common } from './en/every-widget.ts';
import { referralLinkBuilder } from './en/referral-link-builder.ts';
import { referralLinkTools } from './en/referral-link-tools.ts';
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
  },
} satisfies Locale;
