import { useMessages } from '../i18n/index.ts';
import { commissionDetail } from '../../locales/en/commission-detail.ts';
import { commissionWords } from '../../locales/en/commission-words.ts';
import { subjectOf } from './subject-of.ts';
import type { Named } from './subject-of.ts';

/** What a sheet or card about a commission is called. */
export function useTitle(commission: Named): string {
  const t = useMessages(commissionDetail);
  const words = useMessages(commissionWords);
  const { customer } = commission;
  return customer ? t('title', { customer: customer.name }) : subjectOf(commission, words);
}
