import { useMemo } from 'react';
import type { Program } from '@portico/sdk';
import { useFormat, useLocale, useMessages } from '../i18n/index.ts';
import { commissionDetail } from '../../locales/en/commission-detail.ts';
import type { Explaining } from './explaining.ts';

/** A step of the ladder, for its name. */
export type NamedTier = Pick<Program['tiers'][number], 'key' | 'name'>;

/** The words of an explanation in the language in force. */
export function useExplaining(tiers: readonly NamedTier[]): Explaining {
  const t = useMessages(commissionDetail);
  const format = useFormat();
  const { locale } = useLocale();
  return useMemo(() => {
    const countries = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
    return {
      t,
      format,
      tierName: (key) => tiers.find((tier) => tier.key === key)?.name ?? key,
      countryName: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    };
  }, [t, format, locale, tiers]);
}
